package org.bicorne.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bicorne.catalogue.SourceAnswer.Field;
import org.bicorne.forges.Told;
import org.bicorne.outbound.Answer;
import org.bicorne.outbound.Request;
import tools.jackson.databind.JsonNode;

/** The Comptoir du Libre: one export of all, in which an entry is found by its number there, or by the one that it has in the catalogue of France. */
final class ComptoirSource implements SourceAdapter {

    static final String EXPORT = "https://comptoir-du-libre.org/public/export/comptoir-du-libre_export_v1.json";

    private static final int OCTETS_MAX = 64 << 20;
    private static final int SOFTWARE_MAX = 20_000;
    private static final String BY_SILL = "sill:";

    @Override
    public SourceAnswer.Source source() {
        return SourceAnswer.Source.COMPTOIR_DU_LIBRE;
    }

    @Override
    public Optional<String> subject(Software software) {
        return Optional.ofNullable(software.ids().get(Identifier.COMPTOIR_DU_LIBRE)).or(() -> Optional.ofNullable(software.ids().get(Identifier.SILL)).map(BY_SILL::concat));
    }

    @Override
    public int subjectsMax() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Map<String, Told<SourceFacts>> ask(List<String> subjects, Function<Request, Answer> fetch) {
        Told<JsonNode> told = SourceApi.get(EXPORT, Optional.of(OCTETS_MAX), fetch);
        if (!(told instanceof Told.Here<JsonNode> here)) {
            return SourceApi.all(subjects, told);
        }
        JsonNode export = here.value();
        // An export without software is a broken one, and says of nothing that it is gone.
        if (!export.path("softwares").isArray() || export.path("softwares").isEmpty()) {
            return SourceApi.all(subjects, new Told.Failed<>("not-a-list"));
        }
        Map<String, JsonNode> all = new HashMap<>();
        int read = 0;
        for (JsonNode one : export.path("softwares")) {
            if (read++ < SOFTWARE_MAX) {
                SourceApi.text(one.path("id")).ifPresent(id -> all.putIfAbsent(id, one));
                SourceApi.text(one.path("external_resources").path("sill").path("id")).ifPresent(id -> all.putIfAbsent(BY_SILL + id, one));
            }
        }
        return SourceApi.among(subjects, all, here, ComptoirSource::facts);
    }

    private static SourceFacts facts(JsonNode one) {
        JsonNode elsewhere = one.path("external_resources");
        SourceValues values = new SourceValues();
        values.add(Field.NAME, SourceApi.text(one.path("name"))).add(Field.LICENCE, SourceApi.text(one.path("licence"))).add(Field.COMPTOIR_DU_LIBRE, SourceApi.text(one.path("id")));
        values.add(Field.WEBSITE, SourceApi.text(elsewhere.path("website"))).add(Field.REPOSITORY, SourceApi.text(elsewhere.path("repository")));
        values.add(Field.WIKIDATA, SourceApi.text(elsewhere.path("wikidata").path("id"))).add(Field.FRAMALIBRE, SourceApi.text(elsewhere.path("framalibre").path("slug")));
        SourceApi.items(one.path("providers")).forEach(provider -> values.add(Field.PROVIDER, SourceApi.text(provider.path("name")),
                SourceApi.text(provider.path("external_resources").path("website")).or(() -> SourceApi.text(provider.path("url"))), Optional.empty()));
        return values.facts(SourceApi.text(one.path("url")));
    }
}
