package org.bicorne.house;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.bicorne.kernel.FindingCode;

/** Every class of findings that the program knows, found in its compiled classes. */
final class FindingCodes {

    private FindingCodes() {}

    static List<FindingCode> all() {
        return HouseClasses.MAIN.stream().filter(type -> type.isEnum() && type.isAssignableTo(FindingCode.class))
                .sorted(Comparator.comparing(JavaClass::getName))
                .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()).map(FindingCode.class::cast)).toList();
    }

    /** The room that finds it. */
    static String room(FindingCode code) {
        return code.getClass().getPackageName().substring(Room.PACKAGE.length() + 1);
    }
}
