package org.bicorne.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bicorne.kernel.Language;

/**
 * A number as people write it in a cell.
 *
 * @param unit a sign that follows it, such as {@code %}; usually empty
 */
record Amount(BigDecimal value, String unit) {

    /** More decimals are not shown. */
    static final int DECIMALS_MAX = 6;

    private static final Pattern WRITTEN = Pattern.compile(
            "([-+\u2212]?)(\\d{1,3}(?: \\d{3}){1,5}|\\d{1,3}(?:,\\d{3}){1,5}|\\d{1,18})(?:([.,])(\\d{1,9}))? ?([%€$£]?)");

    /** @param hasDecimalComma whether a comma before three digits is a decimal one */
    static Optional<Amount> parse(String cell, boolean hasDecimalComma) {
        String text = cell.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
        Matcher matcher = WRITTEN.matcher(text);
        if (text.length() > 40 || !matcher.matches() || hasLeadingZero(matcher.group(2))) {
            return Optional.empty();
        }
        String whole = matcher.group(2).replace(" ", "");
        if (whole.indexOf(',') >= 0 && hasDecimalComma) {
            return whole.indexOf(',') == whole.lastIndexOf(',') && matcher.group(3) == null
                    ? Optional.of(amount(matcher, whole.replace(',', '.'))) : Optional.empty();
        }
        String decimals = matcher.group(4) == null ? "" : "." + matcher.group(4);
        return Optional.of(amount(matcher, whole.replace(",", "") + decimals));
    }

    private static Amount amount(Matcher matcher, String digits) {
        boolean isNegative = matcher.group(1).equals("-") || matcher.group(1).equals("\u2212");
        return new Amount(new BigDecimal((isNegative ? "-" : "") + digits), matcher.group(5));
    }

    /** {@code 0123} is a code, not a number. */
    private static boolean hasLeadingZero(String whole) {
        return whole.length() > 1 && whole.charAt(0) == '0';
    }

    int decimals() {
        return Math.max(0, Math.min(DECIMALS_MAX, value.scale()));
    }

    /** As readers of this language write it, with so many decimals and its unit. */
    String in(Language language, int decimals) {
        return format(value, language, decimals) + (unit.isEmpty() ? "" : "\u00a0" + unit);
    }

    static String format(BigDecimal value, Language language, int decimals) {
        NumberFormat format = NumberFormat.getInstance(language.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value).replace('-', '\u2212');
    }
}
