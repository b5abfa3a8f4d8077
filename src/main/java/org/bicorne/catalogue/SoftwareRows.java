package org.bicorne.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bicorne.catalogue.Software.Status;
import org.bicorne.kernel.Language;
import org.bicorne.ui.CodeListView;
import org.bicorne.ui.Messages;
import org.bicorne.ui.RepositoryView;
import org.bicorne.ui.SoftwareListView;

/** Software as lists show it. */
record SoftwareRows(Around around, Language language) {

    private static final int SUMMARY_CHARACTERS_MAX = 240;

    /** What a table tells after the name. */
    private static final List<String> COLUMNS = List.of("licence", "versions", "platforms", "users", "added");

    List<String> columns() {
        return COLUMNS.stream().map(key -> words().text("catalogue.column." + key)).toList();
    }

    private Messages words() {
        return around.words(language);
    }

    List<SoftwareListView.Row> rows(List<Software> software, boolean isTable) {
        return software.stream().map(one -> row(one, isTable)).toList();
    }

    private SoftwareListView.Row row(Software one, boolean isTable) {
        return new SoftwareListView.Row(one.slug().value(), around.link(one, language), logo(one), mark(one), Around.in(one.texts().summary(), language).map(SoftwareRows::shortened),
                foreign(one.texts().summary()), isTable ? List.of() : facts(one), isTable ? COLUMNS.stream().map(key -> cell(one, key)).toList() : List.of());
    }

    /** The language of a text that is not said in the page’s. */
    @org.jspecify.annotations.Nullable String foreign(Optional<org.bicorne.kernel.LocalizedText> text) {
        return text.flatMap(one -> one.languageFor(language)).filter(other -> !other.equals(language)).map(Language::tag).orElse(null);
    }

    /** An image of the folder; those of other sites are never shown. */
    static Optional<String> logo(Software one) {
        return one.links().logo().filter(path -> path.matches("[\\w][\\w./-]*\\.(?:svg|png|webp|jpe?g|gif|avif)") && !path.contains("..") && !path.contains("//")).map(path -> "/" + path);
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= SUMMARY_CHARACTERS_MAX ? line : line.substring(0, line.offsetByCodePoints(0, SUMMARY_CHARACTERS_MAX)).strip() + "…";
    }

    /** Where it is not simply recommended. */
    Optional<RepositoryView.Mark> mark(Software one) {
        Status status = one.recommendation().status();
        return status == Status.RECOMMENDED ? Optional.empty()
                : Optional.of(new RepositoryView.Mark(words().text("catalogue.status." + SoftwareSearch.word(status)), status == Status.WITHDRAWN ? "bad" : "warn"));
    }

    private List<CodeListView.Fact> facts(Software one) {
        List<CodeListView.Fact> facts = new ArrayList<>();
        one.licence().ifPresent(licence -> facts.add(new CodeListView.Fact("licence", licence, null)));
        versions(one).ifPresent(text -> facts.add(new CodeListView.Fact("versions", text, null)));
        String platforms = platforms(one);
        if (!platforms.isEmpty()) {
            facts.add(new CodeListView.Fact("platforms", platforms, null));
        }
        if (!one.uses().isEmpty()) {
            facts.add(new CodeListView.Fact("users", words().text("catalogue.users", one.uses().size()), null));
        }
        if (one.isInMarket()) {
            facts.add(new CodeListView.Fact("market", words().text("catalogue.in-market"), null));
        }
        return facts;
    }

    Optional<String> versions(Software one) {
        Optional<String> least = one.recommendation().minimum();
        Optional<String> most = one.recommendation().maximum();
        return least.isPresent() && most.isPresent() ? Optional.of(words().text("catalogue.versions.between", least.get(), most.get()))
                : least.map(version -> words().text("catalogue.versions.from", version)).or(() -> most.map(version -> words().text("catalogue.versions.to", version)));
    }

    String platforms(Software one) {
        return one.classification().platforms().stream().map(platform -> words().text("catalogue.platform." + SoftwareSearch.word(platform))).collect(Collectors.joining(", "));
    }

    private String cell(Software one, String column) {
        return switch (column) {
            case "licence" -> one.licence().orElse("");
            case "versions" -> versions(one).orElse("");
            case "platforms" -> platforms(one);
            case "users" -> one.uses().isEmpty() ? "" : words().number(one.uses().size());
            default -> Shelf.added(one).map(date -> String.valueOf(date.year())).orElse("");
        };
    }
}
