package org.bicorne.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bicorne.catalogue.SourceAnswer.Field;
import org.bicorne.forges.Told;
import org.bicorne.outbound.Answer;
import org.bicorne.outbound.Request;
import tools.jackson.databind.JsonNode;

/** The archive of Software Heritage: whether it keeps an entry’s first repository, under which name, and when it last saw it. */
final class HeritageSource implements SourceAdapter {

    private static final String API = "https://archive.softwareheritage.org/api/1/origin/";

    @Override
    public SourceAnswer.Source source() {
        return SourceAnswer.Source.SOFTWARE_HERITAGE;
    }

    @Override
    public Optional<String> subject(Software software) {
        return software.links().repositories().stream().filter(url -> url.matches("https?://(?!(?:dx\\.)?doi\\.org/|zenodo\\.org/)[\\w./:~%+-]{3,500}")).map(url -> url.replaceFirst("/+$", "")).findFirst();
    }

    @Override
    public int subjectsMax() {
        return 1;
    }

    @Override
    public Map<String, Told<SourceFacts>> ask(List<String> subjects, Function<Request, Answer> fetch) {
        return SourceApi.each(subjects, subject -> {
            Told<JsonNode> told = SourceApi.get(API + subject + "/visit/latest/?require_snapshot=true", Optional.empty(), fetch);
            boolean isOther = told.optional().filter(visit -> SourceApi.text(visit.path("snapshot")).filter(hash -> hash.matches("[0-9a-f]{40}")).isEmpty()).isPresent();
            return isOther ? new Told.Failed<>("not-a-visit") : told.map(visit -> facts(subject, visit));
        });
    }

    private static SourceFacts facts(String subject, JsonNode visit) {
        SourceValues values = new SourceValues();
        values.add(Field.SWHID, "swh:1:snp:" + SourceApi.text(visit.path("snapshot")).orElse("") + ";origin=" + subject).add(Field.REPOSITORY, subject);
        return values.facts(Optional.of("https://archive.softwareheritage.org/browse/origin/directory/?origin_url=" + SourceApi.encoded(subject)));
    }
}
