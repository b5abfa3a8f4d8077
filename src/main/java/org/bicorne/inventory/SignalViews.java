package org.bicorne.inventory;

import java.util.List;
import org.bicorne.kernel.Language;
import org.bicorne.ui.Messages;
import org.bicorne.ui.RepositoryView;

/** Signals as people read them: the value, how it is worked out, and all that it was worked out from. */
record SignalViews(Around around, Repository repository, Language language) {

    List<RepositoryView.Signal> all() {
        return around.signals().of(repository, around.now()).stream().map(this::view).toList();
    }

    private RepositoryView.Signal view(Signal signal) {
        Messages words = around.words(language);
        String key = signal.kind().key();
        String title = words.text("inventory.signal." + key);
        String badge = Badge.address(repository, signal.kind()).encoded();
        String alternative = title + words.text("inventory.colon") + value(signal, words);
        String snippet = "[![" + alternative + "](" + around.content().site().url() + badge + ")](" + around.absolute(around.page(repository, language)) + ")";
        return new RepositoryView.Signal(key, title, value(signal, words), words.text("inventory.signal." + key + ".formula"),
                signal.inputs().stream().map(input -> input(input, words)).toList(), around.day(signal.asOf(), language), badge, alternative, snippet);
    }

    /** As its badge says it too. */
    static String value(Signal signal, Messages words) {
        return signal.kind().levels() == 0 ? words.text("inventory.points", signal.value()) : words.text("inventory.level", signal.value(), signal.kind().levels());
    }

    private static RepositoryView.Input input(Signal.Input input, Messages words) {
        String tone = switch (input.met()) {
            case YES -> "good";
            case NO -> "bad";
            case UNKNOWN -> "plain";
        };
        String met = words.text("inventory.met." + input.met().name().toLowerCase(java.util.Locale.ROOT));
        String worth = input.level() > 0 ? words.text("inventory.for-level", input.level()) : input.points() == 0 ? "0" : (input.points() > 0 ? "+" : "\u2212") + words.number(Math.abs(input.points()));
        return new RepositoryView.Input(words.text("inventory.input." + input.key()), input.value(), met, tone, worth);
    }
}
