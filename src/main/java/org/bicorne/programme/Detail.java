package org.bicorne.programme;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bicorne.kernel.Slug;

/** A line under a talk, {@code video: ADDRESS}: its label, in English or in French, and what follows the colon. */
record Detail(Optional<Label> label, String word, String value, int valueAt) {

    private static final int LABEL_CHARACTERS_MAX = 40;
    private static final Set<String> CANCELLED = Set.of("cancelled", "canceled", "annule", "annulee");
    private static final Set<String> PLANNED = Set.of("announced", "confirmed", "annonce", "annoncee", "confirme", "confirmee");

    enum Label {
        VIDEO("video"), SLIDES("slides", "support"), LINK("link", "lien"), SUMMARY("summary", "resume"), ROOM("room", "salle"),
        STATUS("status", "statut"), SOFTWARE("software", "logiciel");

        private final List<String> words;

        Label(String... words) {
            this.words = List.of(words);
        }

        boolean isAddress() {
            return this == VIDEO || this == SLIDES || this == LINK;
        }

        static Optional<Label> of(String word) {
            return Arrays.stream(values()).filter(label -> label.words.contains(word)).findFirst();
        }

        /** Every label, for whoever wrote another. */
        static List<String> all() {
            return Arrays.stream(values()).flatMap(label -> label.words.stream()).toList();
        }
    }

    /** Empty when no colon follows a first word. */
    static Optional<Detail> parse(String text) {
        int colon = text.indexOf(':');
        if (colon <= 0 || colon > LABEL_CHARACTERS_MAX) {
            return Optional.empty();
        }
        String word = Hours.plain(text.substring(0, colon)).strip();
        String plain = Hours.plain(text);
        int valueAt = colon + 1;
        while (valueAt < text.length() && plain.charAt(valueAt) == ' ') {
            valueAt++;
        }
        return Optional.of(new Detail(Label.of(Slug.withoutAccents(word).toLowerCase(Locale.ROOT)), word, text.substring(valueAt).strip(), valueAt));
    }

    boolean isCancelled() {
        return CANCELLED.contains(plainValue());
    }

    /** What should stand after the label when what stands there is not it; empty when it is. */
    Optional<String> expected() {
        boolean isRight = switch (label.orElseThrow()) {
            case VIDEO, SLIDES, LINK -> isAddress(value);
            case SUMMARY, ROOM -> !value.isEmpty();
            case STATUS -> isCancelled() || PLANNED.contains(plainValue());
            case SOFTWARE -> !value.isEmpty() && Slug.of(value).value().equals(value);
        };
        return isRight ? Optional.empty() : Optional.of(form());
    }

    private String form() {
        return switch (label.orElseThrow()) {
            case VIDEO, SLIDES, LINK -> word + ": https://…";
            case SUMMARY, ROOM -> word + ": …";
            case STATUS -> word + ": " + (word.equals("statut") ? "annulé" : "cancelled");
            case SOFTWARE -> word + ": libreoffice";
        };
    }

    private String plainValue() {
        return Slug.withoutAccents(value).toLowerCase(Locale.ROOT);
    }

    /** A page of the web, or a path in the folder. */
    private static boolean isAddress(String value) {
        boolean isOneWord = !value.isEmpty() && value.chars().noneMatch(c -> Character.isWhitespace(c) || c == '<' || c == '>' || c == '"');
        boolean isWeb = value.startsWith("https://") || value.startsWith("http://");
        int colon = value.indexOf(':');
        boolean isPath = !value.startsWith("//") && (colon < 0 || value.indexOf('/') >= 0 && value.indexOf('/') < colon);
        return isOneWord && (isWeb || isPath);
    }
}
