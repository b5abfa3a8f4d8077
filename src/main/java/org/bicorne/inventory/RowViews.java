package org.bicorne.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bicorne.inventory.ListRequest.Column;
import org.bicorne.kernel.Language;
import org.bicorne.ui.CodeListView;
import org.bicorne.ui.DateLine;
import org.bicorne.ui.Messages;

/** Repositories as lists show them. */
record RowViews(Around around, Language language) {

    private static final int DESCRIPTION_CHARACTERS_MAX = 220;

    CodeListView.Row row(Repository repository, List<Column> columns) {
        List<CodeListView.Fact> facts = new ArrayList<>();
        columns.forEach(column -> fact(repository, column).ifPresent(facts::add));
        List<String> marks = new ArrayList<>();
        Messages words = around.words(language);
        if (repository.facts().archived()) {
            marks.add(words.text("inventory.mark.archived"));
        }
        copy(repository).ifPresent(kind -> marks.add(words.text(kind)));
        return new CodeListView.Row(repository.facts().name(), around.page(repository, language).encoded(), repository.facts().description().map(RowViews::shortened), marks, facts);
    }

    /** The message that says what kind of copy it is, where it is one; of most nobody knows more than that. */
    static Optional<String> copy(Repository repository) {
        Optional<Inspection.Copy> kind = repository.inspection().flatMap(Inspection::copy).filter(one -> one != Inspection.Copy.GIT);
        return kind.map(one -> "inventory.mark.copy." + Inspection.key(one))
                .or(() -> repository.facts().fork().filter(is -> is).map(_ -> "inventory.mark.fork"));
    }

    static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.codePointCount(0, line.length()) <= DESCRIPTION_CHARACTERS_MAX) {
            return line;
        }
        String cut = line.substring(0, line.offsetByCodePoints(0, DESCRIPTION_CHARACTERS_MAX));
        int space = cut.lastIndexOf(' ');
        return (space > DESCRIPTION_CHARACTERS_MAX / 2 ? cut.substring(0, space) : cut) + "…";
    }

    private Optional<CodeListView.Fact> fact(Repository repository, Column column) {
        Messages words = around.words(language);
        String key = column.key();
        return switch (column) {
            case ORGANISATION -> text(key, around.bodies().of(repository).name().in(language));
            case FORGE -> text(key, repository.key().host());
            case LANGUAGE -> repository.facts().language().flatMap(value -> text(key, value));
            case LICENCE -> text(key, Signals.licence(repository).orElseGet(() -> words.text("inventory.licence.none")));
            case ACTIVITY -> repository.facts().pushedAt().map(at -> day(key, "inventory.pushed", around.day(at, language), words));
            case CREATED -> repository.facts().createdAt().map(at -> day(key, "inventory.created", around.day(at, language), words));
            case STARS -> repository.facts().stars() == 0 ? Optional.empty() : text(key, words.text("inventory.stars", repository.facts().stars()));
            case FORKS -> repository.facts().forks() == 0 ? Optional.empty() : text(key, words.text("inventory.forks", repository.facts().forks()));
            case OPENNESS -> text(key, words.text("inventory.points", around.signals().openness(repository).value()));
            case MAINTENANCE -> text(key, words.text("inventory.maintenance", around.signals().maintenance(repository, around.now()).value()));
            case TOPICS -> repository.facts().topics().isEmpty() ? Optional.empty() : text(key, String.join(", ", repository.facts().topics()));
        };
    }

    private static Optional<CodeListView.Fact> text(String key, String text) {
        return Optional.of(new CodeListView.Fact(key, text, null));
    }

    private static CodeListView.Fact day(String key, String message, DateLine day, Messages words) {
        return new CodeListView.Fact(key, words.text(message, day.text()), day.dateTime());
    }
}
