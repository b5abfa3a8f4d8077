package org.bicorne.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No regular expression of the program can be kept busy by a text made for that: each is tried with repetitions of what it looks for. */
class PatternsTest {

    private static final int REPETITIONS = 400;

    /** One that starts anew at each character asks a few hundred times; one that tries every way to share the text out, millions of times. */
    private static final long ASKED_PER_CHARACTER_MAX = 3_000;

    /** Enough for a pattern that calls itself for each repetition to use up the stack. */
    private static final int LONG_REPETITIONS = 20_000;
    private static final long LONG_ASKED_PER_CHARACTER_MAX = 30;

    @Test
    void neverTakesForeverOnAHostileText() throws ReflectiveOperationException {
        List<String> slow = new ArrayList<>();
        for (var entry : patterns().entrySet()) {
            for (String unit : units(entry.getValue())) {
                if (isSlow(entry.getValue(), unit)) {
                    slow.add(entry.getKey() + " on repeated '" + unit + "'");
                    break;
                }
            }
        }

        assertThat(slow).isEmpty();
    }

    @Test
    void findsAPatternThatBacktracks() {
        assertThat(isSlow(Pattern.compile("a*a*a*a*b"), "a")).isTrue();
        assertThat(isSlow(Pattern.compile("(?:aa|b)*c"), "a")).isTrue();
        assertThat(isSlow(Pattern.compile("a++b"), "a")).isFalse();
    }

    private static TreeMap<String, Pattern> patterns() throws ReflectiveOperationException {
        TreeMap<String, Pattern> patterns = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.bicorne")) {
            for (JavaField field : type.getFields()) {
                if (field.getRawType().isEquivalentTo(Pattern.class) && field.getModifiers().contains(JavaModifier.STATIC)) {
                    Field found = Class.forName(type.getName()).getDeclaredField(field.getName());
                    found.setAccessible(true);
                    patterns.put(field.getFullName(), (Pattern) found.get(null));
                }
            }
        }
        assertThat(patterns).hasSizeGreaterThan(20);
        return patterns;
    }

    /** Each character that stands in the pattern, and pairs of them. */
    private static Set<String> units(Pattern pattern) {
        Set<String> single = new LinkedHashSet<>(List.of("a", "0", " ", "\n", "é"));
        pattern.pattern().chars().filter(c -> c != '\\').limit(60).forEach(c -> single.add(String.valueOf((char) c)));
        Set<String> units = new LinkedHashSet<>(single);
        for (String first : single) {
            units.add(first + "a");
            units.add(first + " ");
            units.add("a" + first);
        }
        return units;
    }

    private static boolean isSlow(Pattern pattern, String unit) {
        for (String end : List.of("", "\u0000!")) {
            try {
                pattern.matcher(new Counted(unit.repeat(REPETITIONS) + end, ASKED_PER_CHARACTER_MAX)).matches();
                pattern.matcher(new Counted(unit.repeat(REPETITIONS) + end, ASKED_PER_CHARACTER_MAX)).find();
            } catch (TooSlow _) {
                return true;
            }
        }
        return unit.length() == 1 && usesUpTheStack(pattern, unit.repeat(LONG_REPETITIONS));
    }

    private static boolean usesUpTheStack(Pattern pattern, String text) {
        try {
            pattern.matcher(new Counted(text, LONG_ASKED_PER_CHARACTER_MAX)).find();
            return false;
        } catch (TooSlow _) {
            return false;
        } catch (StackOverflowError _) {
            return true;
        }
    }

    /** Thrown by a text that was asked too often. */
    private static final class TooSlow extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A text that counts how often it is asked for a character, so that no clock is needed. */
    private static final class Counted implements CharSequence {
        private final CharSequence text;
        private final long[] left;

        Counted(CharSequence text, long askedPerCharacterMax) {
            this(text, new long[] {text.length() * askedPerCharacterMax});
        }

        private Counted(CharSequence text, long[] left) {
            this.text = text;
            this.left = left;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (--left[0] < 0) {
                throw new TooSlow();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.subSequence(start, end), left);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
