package org.bicorne.markup;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bicorne.kernel.Language;
import org.nibor.autolink.LinkSpan;

/** What is wrong in the words of a text. */
final class ProseLint {

    private static final Pattern UNFINISHED = Pattern.compile("\\b(?:FIXME|TODO|TBA|TBD|XXX)\\b|(?i:\\blorem ipsum\\b)");
    private static final Set<Character> CLOSING = Set.of('"', '»', ')', ']', '*', '_', '”', '’', '\'', '.', '…');

    private final SourceText text;
    private final boolean isFrench;
    private final boolean linkify;

    ProseLint(SourceText text, Language language, Dialect dialect) {
        this.text = text;
        this.isFrench = language.equals(Language.FRENCH) || language.tag().startsWith("fr-");
        this.linkify = dialect.linkify();
    }

    /** Words that stand between two places of the text. */
    void check(int from, int to, boolean isInLink) {
        String words = text.body().substring(from, to);
        if (isFrench) {
            punctuation(from, to);
        }
        if (words.indexOf('X') >= 0 || words.indexOf('T') >= 0 || words.indexOf('F') >= 0 || words.indexOf("psum") >= 0) {
            Matcher unfinished = UNFINISHED.matcher(words);
            while (unfinished.find()) {
                text.find(TextFinding.TEXT_UNFINISHED, from + unfinished.start(), unfinished.group());
            }
        }
        if (!isInLink) {
            brokenLink(words, from);
        }
        if (!linkify && !isInLink && words.contains("://")) {
            addresses(words, from);
        }
    }

    /** French sets a space before these; only where a word ends right before them and nothing follows. */
    private void punctuation(int from, int to) {
        String body = text.body();
        for (int at = Math.max(from, 1); at < to; at++) {
            char c = body.charAt(at);
            boolean isHigh = c == '!' || c == '?' || c == ';';
            if (isHigh && Character.isLetterOrDigit(body.charAt(at - 1)) && endsSentence(at) && !isEntity(at)) {
                text.find(TextFinding.TEXT_SPACE_MISSING, at, String.valueOf(c));
            }
        }
    }

    private boolean endsSentence(int at) {
        String body = text.body();
        char next = at + 1 < body.length() ? body.charAt(at + 1) : ' ';
        return Character.isWhitespace(next) || next == '\u00a0' || CLOSING.contains(next);
    }

    /** {@code &nbsp;} ends with a semicolon that is none. */
    private boolean isEntity(int at) {
        String body = text.body();
        int start = at - 1;
        while (start > 0 && at - start < 32 && (Character.isLetterOrDigit(body.charAt(start)) || body.charAt(start) == '#')) {
            start--;
        }
        return body.charAt(at) == ';' && body.charAt(start) == '&';
    }

    /** Brackets that were to be a link: a space in the address, or between the two pairs. */
    private void brokenLink(String words, int from) {
        for (int at = words.indexOf("]"); at >= 0; at = words.indexOf("]", at + 1)) {
            String rest = text.body().substring(from + at + 1, Math.min(text.body().length(), from + at + 12));
            boolean isAddressOfCode = rest.startsWith("({");
            boolean isApart = rest.startsWith(" (http") || rest.startsWith(" (/") || rest.startsWith(" (mailto:");
            if (rest.startsWith("(") && !isAddressOfCode || isApart) {
                text.find(TextFinding.LINK_MALFORMED, from + at);
            }
        }
    }

    private void addresses(String words, int from) {
        for (LinkSpan span : BareAddresses.in(words)) {
            String address = words.substring(span.getBeginIndex(), span.getEndIndex());
            if (address.startsWith("http")) {
                int at = from + span.getBeginIndex();
                text.find(TextFinding.ADDRESS_NOT_LINK, at, fix(at, address), address);
            }
        }
    }

    private Optional<org.bicorne.kernel.Fix> fix(int at, String address) {
        return address.chars().noneMatch(c -> c == '<' || c == '>' || c == '|') ? text.fix(at, at + address.length(), "<" + address + ">") : Optional.empty();
    }
}
