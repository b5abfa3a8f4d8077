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

/** The directory of the CNLL: one file of those who give support, by the number that software has in the catalogue of France. */
final class CnllSource implements SourceAdapter {

    static final String FILE = "https://annuaire.cnll.fr/api/prestataires-sill.json";

    private static final int OCTETS_MAX = 32 << 20;
    private static final int ENTRIES_MAX = 20_000;

    @Override
    public SourceAnswer.Source source() {
        return SourceAnswer.Source.CNLL;
    }

    @Override
    public Optional<String> subject(Software software) {
        return Optional.ofNullable(software.ids().get(Identifier.SILL));
    }

    @Override
    public int subjectsMax() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Map<String, Told<SourceFacts>> ask(List<String> subjects, Function<Request, Answer> fetch) {
        Told<JsonNode> told = SourceApi.get(FILE, Optional.of(OCTETS_MAX), fetch);
        if (!(told instanceof Told.Here<JsonNode> here)) {
            return SourceApi.all(subjects, told);
        }
        JsonNode list = here.value();
        if (!list.isArray() || list.isEmpty()) {
            return SourceApi.all(subjects, new Told.Failed<>("not-a-list"));
        }
        Map<String, JsonNode> all = new HashMap<>();
        int read = 0;
        for (JsonNode one : list) {
            if (read++ < ENTRIES_MAX) {
                SourceApi.text(one.path("sill_id")).ifPresent(id -> all.putIfAbsent(id, one));
            }
        }
        return SourceApi.among(subjects, all, here, CnllSource::facts);
    }

    private static SourceFacts facts(JsonNode one) {
        SourceValues values = new SourceValues();
        values.add(Field.NAME, SourceApi.text(one.path("nom")));
        SourceApi.items(one.path("prestataires")).forEach(provider -> values.add(Field.PROVIDER, SourceApi.text(provider.path("nom")), SourceApi.text(provider.path("url")),
                SourceApi.text(provider.path("siren"))));
        return values.facts(Optional.of("https://annuaire.cnll.fr/"));
    }
}
