package org.bicorne.publiccode;

import static org.bicorne.publiccode.PubliccodeFinding.PUBLICCODE_EMPTY;
import static org.bicorne.publiccode.PubliccodeFinding.PUBLICCODE_EXCLUDED;
import static org.bicorne.publiccode.PubliccodeFinding.PUBLICCODE_LANGUAGE;
import static org.bicorne.publiccode.PubliccodeFinding.PUBLICCODE_REQUIRED;
import static org.bicorne.publiccode.PubliccodeFinding.PUBLICCODE_REQUIRED_IF;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds what a file says against the table of keys, key by key in its order; of each key the first broken rule counts. */
final class KeyRules {

    private final TextRules rules;
    private final Results results;

    KeyRules(Edition edition, Results results) {
        this.rules = new TextRules(edition);
        this.results = results;
    }

    void check(Content.Fields fields, Key keys, KeyPath path) {
        keys.children().forEach(key -> field(fields, key, path.name(key.name())));
    }

    private void field(Content.Fields fields, Key key, KeyPath path) {
        Optional<Content> content = fields.field(key.name());
        Optional<TextRules.Broken> broken = key.presence().stream().map(presence -> broken(presence, key, fields, content)).flatMap(Optional::stream).findFirst();
        if (broken.isPresent()) {
            results.add(broken.get().code(), path, broken.get().detail());
        } else if (content.isPresent()) {
            check(content.get(), key, path);
        } else if (key.presence().contains("always")) {
            check(Content.Fields.EMPTY, key, path);
        }
    }

    private static Optional<TextRules.Broken> broken(String presence, Key key, Content.Fields section, Optional<Content> content) {
        int colon = presence.indexOf(':');
        String argument = presence.substring(colon + 1);
        return switch (colon < 0 ? presence : presence.substring(0, colon)) {
            case "required" -> content.filter(found -> key.type() == Key.Type.URL || says(found)).isPresent() ? Optional.empty() : Optional.of(new TextRules.Broken(PUBLICCODE_REQUIRED, ""));
            case "items" -> content.filter(KeyRules::holds).isPresent() ? Optional.empty() : Optional.of(new TextRules.Broken(PUBLICCODE_EMPTY, ""));
            case "if" -> content.isPresent() || !isType(section, argument) ? Optional.empty() : Optional.of(new TextRules.Broken(PUBLICCODE_REQUIRED_IF, argument));
            case "only" -> content.isEmpty() || isType(section, argument) ? Optional.empty() : Optional.of(new TextRules.Broken(PUBLICCODE_EXCLUDED, argument));
            case "always" -> Optional.empty();
            default -> throw new IllegalStateException("The table of keys has a presence that nobody knows: " + presence);
        };
    }

    private static boolean isType(Content.Fields section, String type) {
        return section.text("type").filter(type::equals).isPresent();
    }

    /** An address that is empty is there, and wrong; an empty text is as good as none. */
    private static boolean says(Content content) {
        return !(content instanceof Content.Text(String value)) || !value.isEmpty();
    }

    private static boolean holds(Content content) {
        return switch (content) {
            case Content.Items(var items) -> !items.isEmpty();
            case Content.Fields(var fields) -> !fields.isEmpty();
            default -> true;
        };
    }

    private void check(Content content, Key key, KeyPath path) {
        switch (content) {
            case Content.Text(String value) -> texts(value, key.rules(), path);
            case Content.Items(var items) -> items(items, key, path);
            case Content.Fields fields when key.type() == Key.Type.LANGUAGES -> languages(fields, key, path);
            case Content.Fields fields -> check(fields, key, path);
            case Content.Flag _, Content.Nothing _ -> { }
        }
    }

    private void texts(String value, List<String> checks, KeyPath path) {
        checks.stream().map(rule -> rules.broken(rule, value)).flatMap(Optional::stream).findFirst()
                .ifPresent(broken -> results.add(broken.code(), path, broken.detail()));
    }

    private void items(List<Content> items, Key key, KeyPath path) {
        for (int i = 0; i < items.size(); i++) {
            Content item = items.get(i) instanceof Content.Nothing ? new Content.Text("") : items.get(i);
            check(item, key, path.index(i));
        }
    }

    private void languages(Content.Fields languages, Key key, KeyPath path) {
        Optional<String> wrong = languages.fields().keySet().stream().filter(tag -> !LanguageTag.isValid(tag)).findFirst();
        if (wrong.isPresent()) {
            results.add(PUBLICCODE_LANGUAGE, path, wrong.get());
            return;
        }
        for (Map.Entry<String, Content> language : languages.fields().entrySet()) {
            if (language.getValue() instanceof Content.Fields section) {
                check(section, key, path.with(new KeyPath.Tongue(language.getKey())));
            }
        }
    }
}
