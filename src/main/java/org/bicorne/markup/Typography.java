package org.bicorne.markup;

import org.bicorne.kernel.Language;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * The spaces and apostrophes that French and English printers use and keyboards do not have: a no-break space before {@code : »} and
 * after {@code «}, a narrow one before {@code ; ? !}, one that does not break in {@code 60 000 €}, {@code 9 h 30}, {@code 94 %} or {@code n° 5}
 * (Lexique des règles typographiques de l'Imprimerie nationale), a curved apostrophe.
 */
public final class Typography {

    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char NARROW_NO_BREAK_SPACE = '\u202f';
    private static final char APOSTROPHE = '’';
    private static final int GROUP_DIGITS = 3;

    private final boolean french;
    private final boolean apostrophes;

    private Typography(Language language) {
        String tag = language.tag();
        this.french = tag.equals("fr") || tag.startsWith("fr-");
        this.apostrophes = french || tag.equals("en") || tag.startsWith("en-");
    }

    /** The rules for texts in this language. */
    public static Typography of(Language language) {
        return new Typography(language);
    }

    /** A text that is whole, such as a title; doing it twice changes nothing more. */
    public String apply(String text) {
        return set(text, false);
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
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char better = c == ' ' && french ? space(text, i) : c == '\'' && isApostrophe(text, i, goesOn) ? APOSTROPHE : c;
            if (better != c) {
                set.append(text, written, i).append(better);
                written = i + 1;
            }
        }
        return written == 0 ? text : set.append(text, written, text.length()).toString();
    }

    private boolean needsCare(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '«' || c == '°' || c == ' ' && i + 1 < text.length() && isCloseTo(text.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHighPunctuation(char c) {
        return c == ':' || c == ';' || c == '?' || c == '!' || c == '»';
    }

    /** What may stand close to the word before it: punctuation, a unit, the digits of a number. */
    private static boolean isCloseTo(char c) {
        return isHighPunctuation(c) || c == '%' || c == '€' || c == 'h' || isDigit(c);
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
            return inNumber(text, at);
        }
        boolean startsAWord = at + 2 < text.length() && Character.isLetterOrDigit(text.charAt(at + 2));
        return switch (text.charAt(at + 1)) {
            case '»' -> NO_BREAK_SPACE;
            case ':' -> startsAWord ? ' ' : NO_BREAK_SPACE;
            default -> startsAWord ? ' ' : NARROW_NO_BREAK_SPACE;
        };
    }

    /** The space inside {@code 60 000 €}, {@code 9 h 30} or {@code n° 5}. */
    private static char inNumber(String text, int at) {
        char before = at > 0 ? text.charAt(at - 1) : ' ';
        boolean beforeDigit = isDigit(charAt(text, at + 1));
        if (isDigit(before)) {
            char after = charAt(text, at + 1);
            boolean isUnit = after == '%' || after == '€' || after == 'h' && !Character.isLetterOrDigit(charAt(text, at + 2));
            return isUnit ? NO_BREAK_SPACE : isThousands(text, at) ? NO_BREAK_SPACE : ' ';
        }
        boolean isHour = before == 'h' && at > 2 && isSpace(text.charAt(at - 2)) && isDigit(text.charAt(at - 3));
        return beforeDigit && (isHour || before == '°') ? NO_BREAK_SPACE : ' ';
    }

    /** One to three digits, then groups of exactly three. */
    private static boolean isThousands(String text, int at) {
        boolean isGroup = isDigit(charAt(text, at + 1)) && isDigit(charAt(text, at + 2)) && isDigit(charAt(text, at + 3)) && !isDigit(charAt(text, at + 4));
        int start = at;
        while (start > 0 && at - start <= GROUP_DIGITS && isDigit(text.charAt(start - 1))) {
            start--;
        }
        return isGroup && at - start <= GROUP_DIGITS && !Character.isLetter(charAt(text, start - 1));
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == NO_BREAK_SPACE || c == NARROW_NO_BREAK_SPACE;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** A space stands for what is beyond the ends of the text. */
    private static char charAt(String text, int at) {
        return at >= 0 && at < text.length() ? text.charAt(at) : ' ';
    }
}
