package org.bicorne.ui;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** One style sheet made of many: imports are put in their place, comments and spaces that say nothing go, addresses are those of the assets. */
final class StyleSheet {

    private static final Pattern IMPORT = Pattern.compile("@import \"([a-z-]+\\.css)\";\n");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern SPACES = Pattern.compile("\\s*([{};])\\s*|\\s*\n\\s*");

    /** Declarations only: in a selector a colon has no space after it. */
    private static final Pattern AFTER_NAME = Pattern.compile("([{;][\\w-]{1,60}:) ");
    private static final Pattern ADDRESS = Pattern.compile("url\\(\"\\.\\./([^\"]+)\"\\)");

    private StyleSheet() {}

    /**
     * The style sheet of this name with all that it imports.
     *
     * @param fileName the published name of an asset, which stands in the same folder as the sheet
     */
    static String assemble(String name, UnaryOperator<String> fileName) {
        String folder = name.substring(0, name.lastIndexOf('/') + 1);
        String whole = IMPORT.matcher(text(name)).replaceAll(found -> quote(text(folder + found.group(1))));
        String tight = SPACES.matcher(COMMENT.matcher(whole).replaceAll("")).replaceAll(found -> found.group(1) == null ? " " : found.group(1));
        String bare = AFTER_NAME.matcher(tight).replaceAll("$1").replace(";}", "}").strip() + "\n";
        return ADDRESS.matcher(bare).replaceAll(found -> quote("url(\"" + fileName.apply(found.group(1)) + "\")"));
    }

    private static String text(String name) {
        return new String(Assets.read(name), StandardCharsets.UTF_8);
    }

    private static String quote(String replacement) {
        return java.util.regex.Matcher.quoteReplacement(replacement);
    }
}
