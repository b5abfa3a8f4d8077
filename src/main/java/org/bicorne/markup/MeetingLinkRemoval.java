package org.bicorne.markup;

import java.util.List;

/** Takes addresses out of a Markdown or YAML text so that what is left of each link is still readable. */
final class MeetingLinkRemoval {

    private static final int LABEL_CHARACTERS_MAX = 1_000;
    private static final int TAG_CHARACTERS_MAX = 4_000;

    private final String text;
    private final String words;
    private final StringBuilder left = new StringBuilder();

    MeetingLinkRemoval(String text, String words) {
        this.text = text;
        this.words = words;
    }

    String without(List<MeetingLinks.Found> all) {
        int from = 0;
        for (MeetingLinks.Found found : all) {
            if (found.start() < from) {
                continue;
            }
            left.append(text, from, found.start());
            from = remove(found.end());
        }
        return left.append(text, from, text.length()).toString();
    }

    /** Writes what stands instead; gives where the text goes on. */
    private int remove(int end) {
        if (endsWith("](") || endsWith("](<")) {
            return link(end);
        }
        if (endsWith("]: ") || endsWith("]: <")) {
            return definition(end);
        }
        int tag = tagStart();
        if (tag >= 0) {
            return tag(tag, end);
        }
        if (endsWith("<") && end < text.length() && text.charAt(end) == '>') {
            left.setLength(left.length() - 1);
            left.append(words);
            return end + 1;
        }
        left.append(words);
        return end;
    }

    /** The words of a link, then ours; an image goes away. */
    private int link(int end) {
        int close = close(end);
        int label = labelStart(left.lastIndexOf("]("));
        if (close < 0 || label < 0) {
            left.append('#');
            return end;
        }
        String said = left.substring(label + 1, left.lastIndexOf("]("));
        boolean isImage = label > 0 && left.charAt(label - 1) == '!';
        left.setLength(isImage ? label - 1 : label);
        left.append(said.isBlank() || said.contains(words) ? words : said + " (" + words + ")");
        return close + 1;
    }

    /** The bracket that ends the link; a title may stand before it. */
    private int close(int end) {
        int at = end;
        char quote = 0;
        while (at < text.length() && at < end + LABEL_CHARACTERS_MAX && text.charAt(at) != '\n') {
            char c = text.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == ')') {
                return at;
            } else if (c == '"' || c == '\'') {
                quote = c;
            }
            at++;
        }
        return -1;
    }

    private int labelStart(int close) {
        int depth = 0;
        for (int at = close; at >= 0 && at > close - LABEL_CHARACTERS_MAX; at--) {
            depth += left.charAt(at) == ']' ? 1 : left.charAt(at) == '[' ? -1 : 0;
            if (depth == 0) {
                return left.substring(at, close).indexOf('\n') < 0 ? at : -1;
            }
        }
        return -1;
    }

    private int definition(int end) {
        boolean isInBrackets = endsWith("<");
        left.append('#').append(isInBrackets ? ">" : "").append(" \"").append(words).append('"');
        int lineEnd = text.indexOf('\n', end);
        return lineEnd < 0 ? text.length() : lineEnd;
    }

    /** Where the tag begins in whose attribute the text stands; -1 outside of tags. */
    private int tagStart() {
        boolean isAttribute = endsWith("=") || endsWith("=\"") || endsWith("='");
        if (!isAttribute) {
            return -1;
        }
        for (int at = left.length() - 1; at >= 0 && at > left.length() - TAG_CHARACTERS_MAX; at--) {
            if (left.charAt(at) == '>') {
                return -1;
            }
            if (left.charAt(at) == '<') {
                return at + 1 < left.length() && Character.isLetter(left.charAt(at + 1)) ? at : -1;
            }
        }
        return -1;
    }

    private int tag(int start, int end) {
        int close = text.indexOf('>', end, Math.min(text.length(), end + TAG_CHARACTERS_MAX + 1));
        String tag = left.substring(start);
        boolean isLink = tag.length() > 2 && Character.toLowerCase(tag.charAt(1)) == 'a' && Character.isWhitespace(tag.charAt(2));
        left.setLength(start);
        left.append(words).append(isLink ? " <a>" : "").append(lines(tag));
        if (close < 0) {
            return end;
        }
        left.append(lines(text.substring(end, close)));
        return close + 1;
    }

    /** As many lines as were taken out, so that findings stay where people see them. */
    private static String lines(String removed) {
        return "\n".repeat((int) removed.chars().filter(c -> c == '\n').count());
    }

    private boolean endsWith(String before) {
        return left.length() >= before.length() && left.substring(left.length() - before.length()).equals(before);
    }
}
