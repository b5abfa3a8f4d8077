package org.bicorne.markup;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one Nunjucks shortcode of French offices' sites, <code>{% imageContent "./x.png", "alt", [1000] %}</code>, as a Markdown image. */
final class ImageShortcode {

    private static final Pattern ARGUMENTS = Pattern.compile("(?:\"([^\"]*)\"|'([^']*)')\\s*,\\s*(?:\"([^\"]*)\"|'([^']*)')\\s*(?:,.*)?", Pattern.DOTALL);

    private ImageShortcode() {}

    static Optional<String> asMarkdown(TemplatePiece.Tag tag) {
        Matcher arguments = ARGUMENTS.matcher(tag.arguments());
        if (!tag.name().equals("imageContent") || !arguments.matches()) {
            return Optional.empty();
        }
        String source = arguments.group(1) == null ? arguments.group(2) : arguments.group(1);
        String alternative = arguments.group(3) == null ? arguments.group(4) : arguments.group(3);
        String text = alternative.replace("[", "\\[").replace("]", "\\]").replaceAll("\\s*\\n\\s*", " ");
        return Optional.of("![" + text + "](" + target(source.strip()) + ")");
    }

    private static String target(String source) {
        boolean isPlain = source.chars().noneMatch(c -> Character.isWhitespace(c) || c == '(' || c == ')');
        return isPlain ? source : "<" + source + ">";
    }
}
