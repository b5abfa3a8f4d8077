package org.bicorne.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bicorne.catalogue.SourceAnswer.Field;
import org.bicorne.forges.Told;
import org.bicorne.outbound.Answer;
import org.bicorne.outbound.Request;
import tools.jackson.databind.JsonNode;

/** Zenodo: the record that an entry’s addresses name, by its page or its DOI; its latest version answers. */
final class ZenodoSource implements SourceAdapter {

    private static final String API = "https://zenodo.org/api/records/";
    private static final Pattern RECORD = Pattern.compile("https?://(?:www\\.)?zenodo\\.org/(?:records?|doi/10\\.5281/zenodo\\.)/?(\\d{1,12}).*|https?://(?:dx\\.)?doi\\.org/10\\.5281/zenodo\\.(\\d{1,12})");

    @Override
    public SourceAnswer.Source source() {
        return SourceAnswer.Source.ZENODO;
    }

    @Override
    public Optional<String> subject(Software software) {
        Software.Links links = software.links();
        return Stream.of(links.repositories().stream(), links.website().stream(), links.documentation().stream()).flatMap(urls -> urls)
                .map(RECORD::matcher).filter(Matcher::matches).map(match -> match.group(1) == null ? match.group(2) : match.group(1)).findFirst();
    }

    @Override
    public int subjectsMax() {
        return 1;
    }

    @Override
    public Map<String, Told<SourceFacts>> ask(List<String> subjects, Function<Request, Answer> fetch) {
        return SourceApi.each(subjects, subject -> {
            Told<JsonNode> told = SourceApi.get(API + subject, Optional.empty(), fetch);
            boolean isOther = told.optional().filter(record -> !record.path("metadata").isObject()).isPresent();
            return isOther ? new Told.Failed<>("not-a-record") : told.map(record -> facts(subject, record));
        });
    }

    private static SourceFacts facts(String subject, JsonNode record) {
        JsonNode about = record.path("metadata");
        SourceValues values = new SourceValues();
        values.add(Field.NAME, SourceApi.text(about.path("title"))).add(Field.SUMMARY_EN, SourceApi.text(about.path("description")));
        values.add(Field.LICENCE, SourceApi.text(about.path("license").path("id"))).add(Field.KEYWORD, SourceApi.texts(about.path("keywords")));
        values.add(Field.VERSION, SourceApi.text(about.path("version"))).add(Field.RELEASED, SourceApi.text(about.path("publication_date")));
        values.add(Field.DOI, SourceApi.text(about.path("doi")).or(() -> SourceApi.text(record.path("doi")))).add(Field.SWHID, SourceApi.text(record.path("swh").path("swhid")));
        values.add(Field.REPOSITORY, SourceApi.text(about.path("custom").path("code:codeRepository")));
        for (JsonNode related : SourceApi.items(about.path("related_identifiers"))) {
            boolean isCode = SourceApi.text(related.path("relation")).equals(Optional.of("isSupplementTo"));
            values.add(isCode ? Field.REPOSITORY : Field.PUBLICATION, SourceApi.text(related.path("identifier")));
        }
        SourceApi.items(about.path("creators")).forEach(creator -> values.add(Field.AUTHOR, SourceApi.text(creator.path("name")), SourceApi.text(creator.path("orcid")), Optional.empty()));
        SourceApi.items(about.path("custom").path("code:programmingLanguage")).forEach(language -> values.add(Field.PROGRAMMING_LANGUAGE, SourceApi.text(language.path("title").path("en"))));
        return values.facts(Optional.of("https://zenodo.org/records/" + subject));
    }
}
