package org.bicorne.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class RoomsTest {

    /**
     * How many types each room shows to others. A number that grows is a question: does another room need this type today?
     * Whoever needs one more writes the new number here, in the same commit.
     */
    private static final Map<String, Integer> PUBLIC_TYPES = Map.ofEntries(Map.entry("kernel", 14), Map.entry("markup", 28), Map.entry("programme", 2), Map.entry("images", 3),
            Map.entry("ui", 73), Map.entry("inventory", 12), Map.entry("catalogue", 8), Map.entry("folder", 20), Map.entry("pages", 23), Map.entry("search", 11), Map.entry("content", 10), Map.entry("organisations", 5),
            Map.entry("agenda", 7), Map.entry("outbound", 8), Map.entry("icalendar", 9), Map.entry("circles", 1), Map.entry("home", 1), Map.entry("forges", 9),
            Map.entry("spdx", 3), Map.entry("publiccode", 9),
            Map.entry("store", 4), Map.entry("jobs", 9),
            Map.entry("site", 10), Map.entry("cli", 1));

    @Test
    void callsOnlyTheRoomsThatItNames() {
        ApplicationModules modules = ApplicationModules.of(Room.PACKAGE, templates());

        assertThat(modules.stream().map(module -> module.getIdentifier().toString())).containsExactlyInAnyOrderElementsOf(Room.all().stream().map(Room::name).toList());
        modules.verify();
    }

    @Test
    void namesOnlyRoomsOfHigherFloors() {
        assertThat(Room.all()).hasSizeGreaterThan(5);
        assertThat(Room.all()).allSatisfy(room -> assertThat(Room.below(room)).isEmpty());
    }

    @Test
    void seesARoomThatCallsDownwards() {
        Room kernel = new Room("kernel", "", List.of("ui"));
        Room stranger = new Room("cellar", "", List.of("kernel"));

        assertThat(Room.below(kernel)).containsExactly("ui");
        assertThatThrownBy(() -> Room.below(stranger)).hasMessageContaining("cellar");
    }

    @Test
    void showsNoMoreTypesThanItDid() {
        Map<String, Integer> shown = HouseClasses.MAIN.stream()
                .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> type.getPackageName().lastIndexOf('.') == Room.PACKAGE.length())
                .collect(Collectors.toMap(type -> type.getPackageName().substring(Room.PACKAGE.length() + 1), _ -> 1, Integer::sum, TreeMap::new));

        assertThat(shown).isEqualTo(new TreeMap<>(PUBLIC_TYPES));
    }

    /** Compiled templates stand in ui for every room; what they may use is checked in their sources. */
    private static DescribedPredicate<JavaClass> templates() {
        return JavaClass.Predicates.resideInAPackage("org.bicorne.ui.templates..");
    }
}
