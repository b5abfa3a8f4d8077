package org.bicorne.markup;

/** A part of a Markdown text, as far as template code is concerned. */
sealed interface TemplatePiece {

    String text();

    /** Words, and whatever braces mean nothing. */
    record Words(String text) implements TemplatePiece {}

    /** A code block or a code span, or what stands between {@code raw} and {@code endraw}: never run, always shown. */
    record Literal(String text) implements TemplatePiece {}

    /**
     * <code>{% for x in xs %}</code>
     *
     * @param name {@code for}
     * @param line counted from 1 in the text
     */
    record Tag(String text, String name, int line) implements TemplatePiece {

        /** What stands between the name and the end. */
        String arguments() {
            int from = text.indexOf(name) + name.length();
            return name.isEmpty() ? "" : text.substring(from, text.length() - 2).strip();
        }
    }

    /** <code>{{ x.y }}</code>, or with three braces. */
    record Output(String text, int line) implements TemplatePiece {

        /** The first name in it: {@code x}; empty when it starts with anything else, such as a quote. */
        String variable() {
            int from = 2;
            while (from < text.length() && (text.charAt(from) == '-' || Character.isWhitespace(text.charAt(from)))) {
                from++;
            }
            int to = from;
            while (to < text.length() && (Character.isLetterOrDigit(text.charAt(to)) || text.charAt(to) == '_')) {
                to++;
            }
            return text.substring(from, to);
        }
    }
}
