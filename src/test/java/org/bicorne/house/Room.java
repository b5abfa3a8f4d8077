package org.bicorne.house;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.modulith.ApplicationModule;

/**
 * A room of the house, as its package says it.
 *
 * @param sentence what it is for
 * @param mayCall the rooms that it names
 */
record Room(String name, String sentence, List<String> mayCall) {

    static final String PACKAGE = "org.bicorne";

    /** Every room there is and will be, from the highest floor down; a room may only call rooms before it. */
    static final List<String> FLOORS = List.of("kernel", "markup", "programme", "images", "ui", "folder", "pages", "outbound", "icalendar", "store", "jobs", "spdx", "publiccode",
            "forges", "search", "organisations", "content", "inventory", "catalogue", "agenda", "circles", "home", "site", "api", "cli");

    private static final Pattern SENTENCE = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

    /** The rooms that have been built, in the order of the floors. */
    static List<Room> all() {
        return FLOORS.stream().filter(name -> source(name).toFile().exists()).map(Room::of).toList();
    }

    private static Room of(String name) {
        Matcher sentence = SENTENCE.matcher(Sources.text(source(name)));
        String words = sentence.find() ? sentence.group(1).replaceAll("\\s*\\n\\s*\\*\\s*", " ").strip() : "";
        return new Room(name, words, Arrays.asList(annotation(name).allowedDependencies()));
    }

    private static ApplicationModule annotation(String name) {
        try {
            return Class.forName(PACKAGE + "." + name + ".package-info").getAnnotation(ApplicationModule.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name + " has no package-info", e);
        }
    }

    private static Path source(String name) {
        return Sources.MAIN.resolve(Path.of("org", "bicorne", name, "package-info.java"));
    }

    /** The rooms that this one names although they are not above it. */
    static List<String> below(Room room) {
        int floor = FLOORS.indexOf(room.name());
        if (floor < 0) {
            throw new IllegalStateException("The room " + room.name() + " is on no floor");
        }
        return room.mayCall().stream().filter(other -> !FLOORS.subList(0, floor).contains(other)).toList();
    }
}
