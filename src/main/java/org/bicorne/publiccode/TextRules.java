package org.bicorne.publiccode;

import static org.bicorne.publiccode.PubliccodeFinding.*;

import java.text.BreakIterator;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bicorne.spdx.Expression;

/** What holds for one text. Source: spec publiccode.md, 1.2. */
final class TextRules {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MIME = Pattern.compile(" *[A-Za-z0-9][A-Za-z0-9!#$&^_-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126} *");
    /** RFC 5321 without quoted local parts, and a domain with a dot. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@\\p{Cntrl}()<>\\[\\]:;,\\\\\".]+(?:\\.[^\\s@\\p{Cntrl}()<>\\[\\]:;,\\\\\".]+)*"
            + "@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_~-]*[\\p{L}\\p{N}])?\\.)+\\p{L}(?:[\\p{L}\\p{N}_~-]*[\\p{L}\\p{N}])?\\.?");
    /** RFC 2141. */
    private static final Pattern URN = Pattern.compile("(?i)urn:(?!urn:)[a-z0-9][a-z0-9-]{0,31}:(?:[a-z0-9()+,.:=@;$_!*'/?#-]|%[0-9a-f]{2})+");
    private static final Pattern PHONE = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final String ITALIAN = "urn:x-italian-pa:";
    private static final int TEXT_CHARACTERS_MAX = 500;

    private final Edition edition;

    /** A rule that is broken, and what the sentence about it needs. */
    record Broken(PubliccodeFinding code, String detail) {}

    TextRules(Edition edition) {
        this.edition = edition;
    }

    /** Whether a text breaks a rule of the table. */
    Optional<Broken> broken(String rule, String text) {
        int colon = rule.indexOf(':');
        String name = colon < 0 ? rule : rule.substring(0, colon);
        String argument = rule.substring(colon + 1);
        return switch (name) {
            case "url" -> unless(Address.isAddress(text), PUBLICCODE_ADDRESS, text);
            case "http" -> unless(Address.isWeb(text), PUBLICCODE_ADDRESS_WEB, text);
            case "date" -> unless(isDate(text), PUBLICCODE_DATE, text);
            case "mime" -> unless(text.length() <= TEXT_CHARACTERS_MAX && MIME.matcher(text).matches(), PUBLICCODE_MIME, text);
            case "email" -> unless(text.length() <= TEXT_CHARACTERS_MAX && EMAIL.matcher(text).matches(), PUBLICCODE_EMAIL, text);
            case "one-of" -> choice(argument, text);
            case "one-of-many" -> oneOf(Tables.values(argument, edition), text, argument.equals("scope") ? PUBLICCODE_SCOPE : PUBLICCODE_CATEGORY);
            case "country" -> unless(isCountry(text), PUBLICCODE_COUNTRY, text);
            case "language" -> unless(LanguageTag.isValid(text), PUBLICCODE_LANGUAGE, text);
            case "licence" -> Expression.read(text) instanceof Expression.Wrong wrong ? Optional.of(new Broken(PUBLICCODE_LICENCE, Meant.licence(text, wrong))) : Optional.empty();
            case "max" -> unless(text.length() <= Integer.parseInt(argument) || characters(text) <= Integer.parseInt(argument), PUBLICCODE_TOO_LONG, argument);
            case "min" -> unless(text.length() >= Integer.parseInt(argument) && characters(text) >= Integer.parseInt(argument), PUBLICCODE_TOO_SHORT, argument);
            case "organisation-uri" -> organisation(text);
            case "supports" -> supports(text);
            case "ipa" -> unless(text.isEmpty() || Tables.ItalianCodes.has(text), PUBLICCODE_ORGANISATION_CODE, text);
            case "phone" -> unless(edition == Edition.ZERO || PHONE.matcher(text).matches(), PUBLICCODE_PHONE, text);
            default -> throw new IllegalStateException("The table of keys has a rule that nobody knows: " + rule);
        };
    }

    private static Optional<Broken> unless(boolean holds, PubliccodeFinding code, String detail) {
        return holds ? Optional.empty() : Optional.of(new Broken(code, detail));
    }

    private Optional<Broken> choice(String list, String text) {
        Set<String> values = Tables.values(list, edition);
        return values.contains(text) ? Optional.empty() : Optional.of(new Broken(PUBLICCODE_CHOICE, quoted(values)));
    }

    /** What was meant is looked for only when something is wrong: it takes longer than all the rest. */
    private static Optional<Broken> oneOf(Set<String> values, String text, PubliccodeFinding code) {
        return values.contains(text) ? Optional.empty() : Optional.of(new Broken(code, Meant.value(text, values)));
    }

    private static String quoted(Set<String> values) {
        String joined = "\"" + String.join("\", \"", values) + "\"";
        int last = joined.lastIndexOf("\", \"");
        return last < 0 ? joined : joined.substring(0, last) + "\" or \"" + joined.substring(last + 4);
    }

    static boolean isDate(String text) {
        try {
            return DATE.matcher(text).matches() && LocalDate.parse(text).getYear() >= 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    boolean isCountry(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        boolean isOneCase = text.equals(upper) || text.equals(text.toLowerCase(Locale.ROOT)) && edition == Edition.ZERO;
        return isOneCase && Tables.COUNTRIES.contains(upper);
    }

    /** What people take for one character (Unicode Annex 29). */
    static int characters(String text) {
        BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
        clusters.setText(text);
        int count = 0;
        while (clusters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    private static Optional<Broken> organisation(String text) {
        boolean isUrn = text.regionMatches(true, 0, "urn:", 0, 4);
        if (!isUrn) {
            boolean isUri = text.length() <= 2_000 && Address.read(text).filter(address -> !address.scheme().isEmpty() && !address.host().isEmpty()).isPresent();
            return unless(isUri, PUBLICCODE_ORGANISATION, text);
        }
        boolean isItalian = text.regionMatches(true, 0, ITALIAN, 0, ITALIAN.length());
        boolean isRight = text.length() <= TEXT_CHARACTERS_MAX && URN.matcher(text).matches()
                && (!isItalian || Tables.ItalianCodes.has(text.substring(ITALIAN.length())));
        return unless(isRight, text.startsWith(ITALIAN) ? PUBLICCODE_ORGANISATION_ITALIAN : PUBLICCODE_ORGANISATION, text);
    }

    private Optional<Broken> supports(String text) {
        if (text.startsWith("alias:")) {
            return oneOf(Tables.values("supports", edition), text.substring(6), PUBLICCODE_SUPPORTS_ALIAS);
        }
        boolean isUrn = text.length() <= TEXT_CHARACTERS_MAX && URN.matcher(text).matches();
        return unless(isUrn || Address.read(text).filter(address -> !address.scheme().isEmpty() && !address.host().isEmpty()).isPresent(), PUBLICCODE_SUPPORTS, text);
    }
}
