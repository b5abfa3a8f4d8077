package org.bicorne.markup;

import org.bicorne.kernel.Language;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * The spaces and apostrophes that French and English printers use and keyboards do not have: a no-break space before {@code : »} and
 * after {@code «}, a narrow one before {@code ; ? !} (Lexique des règles typographiques de l'Imprimerie nationale), a curved apostrophe.
 */
final class Typography {

    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char NARROW_NO_BREAK_SPACE = '\u202f';
    private static final char APOSTROPHE = '’';

    private final boolean french;
    private final boolean apostrophes;

    Typography(Language language) {
        String tag = language.tag();
        this.french = tag.equals("fr") || tag.startsWith("fr-");
        this.apostrophes = french || tag.equals("en") || tag.startsWith("en-");
    }

    /** Sets every text below a node; code is no text. */
    void applyTo(Node root) {
        if (!apostrophes) {
            return;
        }
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                Node next = text.getNext();
                boolean goesOn = next != null && !(next instanceof SoftLineBreak) && !(next instanceof HardLineBreak);
                text.setLiteral(set(text.getLiteral(), goesOn));
            }
        });
    }

    /** @param goesOn whether something stands right after the text, such as a link */
    String set(String text, boolean goesOn) {
        if (!apostrophes || !needsCare(text)) {
            return text;
        }
        StringBuilder set = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'' && isApostrophe(text, i, goesOn)) {
                set.append(APOSTROPHE);
            } else if (c == ' ' && french) {
                set.append(space(text, i));
            } else {
                set.append(c);
            }
        }
        return set.toString();
    }

    private boolean needsCare(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '«' || c == ' ' && i + 1 < text.length() && isHighPunctuation(text.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHighPunctuation(char c) {
        return c == ':' || c == ';' || c == '?' || c == '!' || c == '»';
    }

    private static boolean isApostrophe(String text, int at, boolean goesOn) {
        boolean afterLetter = at > 0 && Character.isLetter(text.charAt(at - 1));
        boolean beforeLetter = at + 1 < text.length() ? Character.isLetter(text.charAt(at + 1)) || text.charAt(at + 1) == '«' : goesOn;
        return afterLetter && beforeLetter;
    }

    /** The space at this place: words of code such as {@code !important} or {@code :name:} are not punctuation. */
    private static char space(String text, int at) {
        if (at > 0 && text.charAt(at - 1) == '«') {
            return NO_BREAK_SPACE;
        }
        if (at + 1 >= text.length() || !isHighPunctuation(text.charAt(at + 1))) {
            return ' ';
        }
        boolean startsAWord = at + 2 < text.length() && Character.isLetterOrDigit(text.charAt(at + 2));
        return switch (text.charAt(at + 1)) {
            case '»' -> NO_BREAK_SPACE;
            case ':' -> startsAWord ? ' ' : NO_BREAK_SPACE;
            default -> startsAWord ? ' ' : NARROW_NO_BREAK_SPACE;
        };
    }
}
