package org.bicorne.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bicorne.kernel.FilePath;

/**
 * A word that the office explains.
 *
 * @param name as the glossary writes it
 * @param forms what texts may call it
 * @param definition its first sentences
 * @param href where it is explained, on this site or another
 * @param file where it is written
 * @param line in that file
 */
record GlossaryTerm(String name, List<String> forms, String definition, String href, FilePath file, int line) {

    private static final Pattern IN_BRACKETS = Pattern.compile("([^(]++)\\(([^()]{2,60})\\)\\s*+");
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{N}.&-]{1,11}");

    GlossaryTerm {
        forms = List.copyOf(forms);
    }

    /** {@code Free software office (OSPO)} is also called OSPO; {@code Fork / copy} has two names. */
    static List<String> formsOf(String title) {
        List<String> forms = new ArrayList<>();
        for (String name : title.split(" / ")) {
            var brackets = IN_BRACKETS.matcher(name);
            boolean hasBrackets = brackets.matches();
            String outside = (hasBrackets ? brackets.group(1) : name).strip();
            forms.add(outside);
            if (hasBrackets && (ACRONYM.matcher(outside).matches() || ACRONYM.matcher(brackets.group(2)).matches())) {
                forms.add(brackets.group(2).strip());
            }
        }
        forms.removeIf(String::isBlank);
        return forms;
    }
}
