package org.bicorne.catalogue;

import static org.bicorne.catalogue.CatalogueFinding.SOFTWARE_CATEGORY_UNKNOWN;
import static org.bicorne.catalogue.CatalogueFinding.SOFTWARE_INCOMPLETE;
import static org.bicorne.catalogue.CatalogueFinding.SOFTWARE_LICENCE_DEPRECATED;
import static org.bicorne.catalogue.CatalogueFinding.SOFTWARE_LICENCE_NOT_FREE;
import static org.bicorne.catalogue.CatalogueFinding.SOFTWARE_LICENCE_UNCERTAIN;
import static org.bicorne.catalogue.CatalogueFinding.SOFTWARE_LICENCE_UNKNOWN;
import static org.bicorne.catalogue.CatalogueFinding.SOFTWARE_NAME_MISSING;
import static org.bicorne.catalogue.CatalogueFinding.SOFTWARE_REASON_MISSING;
import static org.bicorne.catalogue.CatalogueFinding.SOFTWARE_VERSIONS_REVERSED;
import static org.bicorne.catalogue.CatalogueFinding.SOFTWARE_VERSION_INCOMPARABLE;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.LocalizedText;
import org.bicorne.kernel.Slug;
import org.bicorne.kernel.Spelling;
import org.bicorne.markup.Fields;
import org.bicorne.markup.FrontMatter;
import org.bicorne.organisations.Organisations;
import org.bicorne.spdx.Expression;
import org.bicorne.spdx.Licence.Freedom;

/** Reads one entry. What is wrong in one value costs no other. */
final class SoftwareReader {

    /** Every key of an entry, in the order in which entries are written. */
    static final List<String> KEYS = List.of("name", "aliases", "summary", "description", "licence", "website", "repositories", "documentation", "logo", "ids", "kind",
            "platforms", "categories", "keywords", "recommendation", "replaces", "similar", "used-by", "instances", "providers", "market", "attributes", "history");
    static final List<String> RECOMMENDATION = List.of("status", "since", "minimum", "maximum", "until", "reason");
    static final List<String> SIMILAR = List.of("name", "url", "wikidata");
    static final List<String> USE = List.of("organisation", "since", "for", "evidence");
    static final List<String> INSTANCE = List.of("url", "organisation", "audience");
    static final List<String> PROVIDER = List.of("organisation", "url");
    static final List<String> CHANGE = List.of("date", "change", "version", "note");

    static final String WIKIDATA = "Q[1-9]\\d{0,11}";

    private static final Map<Identifier, Pattern> SHAPES = Map.of(Identifier.SILL, Pattern.compile("[1-9]\\d{0,8}"), Identifier.WIKIDATA, Pattern.compile(WIKIDATA),
            Identifier.COMPTOIR_DU_LIBRE, Pattern.compile("[1-9]\\d{0,8}"), Identifier.SWHID, Pattern.compile("swh:1:(?:ori|snp|rel|rev|dir|cnt):[0-9a-f]{40}(?:;\\S+)?"),
            Identifier.PURL, Pattern.compile("pkg:[a-zA-Z][\\w.+-]*/\\S+"), Identifier.CPE, Pattern.compile("cpe:(?:2\\.3:|/)[aoh*-]:\\S+"));

    private static final Map<Identifier, String> EXAMPLES = Map.of(Identifier.SILL, "47", Identifier.WIKIDATA, "Q8038", Identifier.COMPTOIR_DU_LIBRE, "49", Identifier.SWHID,
            "swh:1:ori:…", Identifier.PURL, "pkg:github/owner/name", Identifier.CPE, "cpe:2.3:a:gimp:gimp:*:*:*:*:*:*:*:*");

    /** The same, to look a key up in. */
    private static final class Known {
        static final Set<String> KEYS = Set.copyOf(SoftwareReader.KEYS);
        static final Set<String> RECOMMENDATION = Set.copyOf(SoftwareReader.RECOMMENDATION);
        static final Set<String> SIMILAR = Set.copyOf(SoftwareReader.SIMILAR);
        static final Set<String> USE = Set.copyOf(SoftwareReader.USE);
        static final Set<String> INSTANCE = Set.copyOf(SoftwareReader.INSTANCE);
        static final Set<String> PROVIDER = Set.copyOf(SoftwareReader.PROVIDER);
        static final Set<String> CHANGE = Set.copyOf(SoftwareReader.CHANGE);

        private Known() {}
    }

    private final EntryFields fields;
    private final Vocabulary vocabulary;
    private final Organisations organisations;

    SoftwareReader(EntryFields fields, Vocabulary vocabulary, Organisations organisations) {
        this.fields = fields;
        this.vocabulary = vocabulary;
        this.organisations = organisations;
    }

    /** @param slug of its file, as far as that is one */
    Software read(FrontMatter values, Slug slug, FilePath file) {
        fields.checkKeys(values, Known.KEYS);
        Optional<String> name = fields.text(values, "name");
        if (name.isEmpty()) {
            fields.add(0, SOFTWARE_NAME_MISSING, file.stem());
        }
        Software.Texts texts = new Software.Texts(fields.localized(values, "summary"), fields.localized(values, "description"));
        Software.Links links = new Software.Links(fields.url(values, "website"), fields.urls(values, "repositories"), fields.url(values, "documentation"), fields.text(values, "logo"));
        Software.Classification classification = new Software.Classification(fields.words(values, "kind", Software.Kind.class),
                fields.words(values, "platforms", Software.Platform.class), categories(values), fields.texts(values, "keywords"));
        return new Software(slug, file, name.orElse(file.stem()), fields.texts(values, "aliases"), texts, licence(values), links, ids(values), classification,
                recommendation(values), fields.texts(values, "replaces"), similar(values), uses(values), instances(values), providers(values),
                new AttributesReader(fields, vocabulary).read(values), flag(values, "market"), history(values));
    }

    private Optional<String> licence(FrontMatter values) {
        Optional<String> written = fields.text(values, "licence");
        int line = values.line("licence");
        written.ifPresent(text -> {
            switch (Expression.read(text)) {
                case Expression.Wrong(String word, Optional<String> meant) -> fields.add(line, SOFTWARE_LICENCE_UNKNOWN, Fields.shortened(word.isEmpty() ? text : word), meant.orElse("–"));
                case Expression.Read(Expression expression) -> checkFreedom(expression, text, line);
            }
        });
        return written;
    }

    private void checkFreedom(Expression expression, String text, int line) {
        Freedom freedom = expression.freedom();
        if (freedom != Freedom.FREE) {
            fields.add(line, freedom == Freedom.NOT_FREE ? SOFTWARE_LICENCE_NOT_FREE : SOFTWARE_LICENCE_UNCERTAIN, text);
        }
        if (expression instanceof Expression.Listed listed && listed.licence().isDeprecated()) {
            fields.add(line, SOFTWARE_LICENCE_DEPRECATED, listed.licence().id());
        }
    }

    private Map<Identifier, String> ids(FrontMatter values) {
        FrontMatter written = values.map("ids");
        Map<Identifier, String> ids = new EnumMap<>(Identifier.class);
        List<String> known = java.util.Arrays.stream(Identifier.values()).map(Identifier::key).toList();
        for (String key : written.keys()) {
            Optional<Identifier> identifier = Identifier.of(key);
            Optional<String> id = fields.text(written, key);
            if (identifier.isEmpty()) {
                fields.add(written.line(key), CatalogueFinding.SOFTWARE_ID_UNKNOWN, Fields.shortened(key), Spelling.nearest(key, known).orElseGet(() -> String.join(", ", known)));
            } else if (id.isPresent() && SHAPES.containsKey(identifier.get()) && !SHAPES.get(identifier.get()).matcher(id.get()).matches()) {
                fields.add(written.line(key), CatalogueFinding.SOFTWARE_ID_MALFORMED, Fields.shortened(id.get()), key, EXAMPLES.getOrDefault(identifier.get(), "…"));
            } else {
                id.ifPresent(text -> ids.put(identifier.get(), text));
            }
        }
        return ids;
    }

    private List<String> categories(FrontMatter values) {
        List<String> written = fields.texts(values, "categories");
        Set<String> known = vocabulary.categories().keySet();
        written.stream().filter(category -> !known.contains(category)).forEach(category -> fields.add(fields.line(values, "categories", category), SOFTWARE_CATEGORY_UNKNOWN,
                Fields.shortened(category), Spelling.nearest(category, known).orElse("–")));
        return written;
    }

    private Software.Recommendation recommendation(FrontMatter values) {
        FrontMatter written = values.map("recommendation");
        fields.checkKeys(written, Known.RECOMMENDATION);
        Software.Status status = fields.word(written, "status", Software.Status.class).orElse(Software.Status.RECOMMENDED);
        Optional<LocalizedText> reason = fields.localized(written, "reason");
        if (status == Software.Status.WITHDRAWN && reason.isEmpty()) {
            fields.add(written.line("status"), SOFTWARE_REASON_MISSING);
        }
        Optional<String> minimum = version(written, "minimum");
        Optional<String> maximum = version(written, "maximum");
        Optional<VersionText> least = minimum.flatMap(VersionText::of);
        if (least.isPresent() && maximum.flatMap(VersionText::of).filter(most -> most.compareTo(least.get()) < 0).isPresent()) {
            fields.add(written.line("maximum"), SOFTWARE_VERSIONS_REVERSED, minimum.orElse(""), maximum.orElse(""));
        }
        return new Software.Recommendation(status, fields.date(written, "since"), minimum, maximum, fields.date(written, "until"), reason);
    }

    /** Kept as it is, for people read it too. */
    private Optional<String> version(FrontMatter values, String key) {
        Optional<String> written = fields.text(values, key);
        written.filter(text -> VersionText.of(text).isEmpty()).ifPresent(text -> fields.add(values.line(key), SOFTWARE_VERSION_INCOMPARABLE, Fields.shortened(text), key));
        return written;
    }

    /** A slug stands alone; whether the catalogue has it is known when all entries are. */
    private List<Software.Similar> similar(FrontMatter values) {
        List<Software.Similar> similar = new ArrayList<>();
        for (FrontMatter item : fields.items(values, "similar", "")) {
            fields.checkKeys(item, Known.SIMILAR);
            Optional<String> entry = item.filled("");
            Optional<String> wikidata = fields.text(item, "wikidata");
            Optional<String> name = entry.or(() -> fields.text(item, "name")).or(() -> wikidata);
            if (name.isEmpty()) {
                fields.add(Fields.line(item), SOFTWARE_INCOMPLETE, "name");
                continue;
            }
            similar.add(new Software.Similar(entry.map(Names::slug), name.get(), fields.url(item, "url"), wikidata));
        }
        return similar;
    }

    private List<Software.Use> uses(FrontMatter values) {
        List<Software.Use> uses = new ArrayList<>();
        for (FrontMatter item : fields.items(values, "used-by", "organisation")) {
            fields.checkKeys(item, Known.USE);
            organisation(values, "used-by", item, true).ifPresent(organisation -> uses.add(new Software.Use(organisation, fields.date(item, "since"), fields.localized(item, "for"),
                    fields.url(item, "evidence"))));
        }
        return uses;
    }

    private List<Software.Instance> instances(FrontMatter values) {
        List<Software.Instance> instances = new ArrayList<>();
        for (FrontMatter item : fields.items(values, "instances", "url")) {
            fields.checkKeys(item, Known.INSTANCE);
            if (item.filled("url").isEmpty()) {
                fields.add(Fields.line(item), SOFTWARE_INCOMPLETE, "url");
            }
            fields.url(item, "url").ifPresent(url -> instances.add(new Software.Instance(url, organisation(values, "instances", item, false), fields.localized(item, "audience"))));
        }
        return instances;
    }

    private List<Software.Provider> providers(FrontMatter values) {
        List<Software.Provider> providers = new ArrayList<>();
        for (FrontMatter item : fields.items(values, "providers", "organisation")) {
            fields.checkKeys(item, Known.PROVIDER);
            organisation(values, "providers", item, true).ifPresent(organisation -> providers.add(new Software.Provider(organisation, fields.url(item, "url"))));
        }
        return providers;
    }

    /** One of the registry; shown by its own words where the registry does not know it. */
    private Optional<String> organisation(FrontMatter values, String list, FrontMatter item, boolean isNeeded) {
        Optional<String> name = fields.text(item, "organisation");
        if (name.isEmpty() && isNeeded) {
            fields.add(Fields.line(item), SOFTWARE_INCOMPLETE, "organisation");
        }
        name.flatMap(text -> organisations.unknown(text, fields.file(), item.line("organisation") > values.line(list) ? item.line("organisation") : fields.line(values, list, text)))
                .ifPresent(fields.findings()::add);
        return name;
    }

    private boolean flag(FrontMatter values, String key) {
        Optional<Boolean> flag = values.flag(key);
        if (flag.isEmpty() && values.kind(key) != FrontMatter.Kind.ABSENT) {
            fields.add(values.line(key), CatalogueFinding.SOFTWARE_SHAPE, key, "true, false");
        }
        return flag.orElse(false);
    }

    private List<Software.Change> history(FrontMatter values) {
        List<Software.Change> history = new ArrayList<>();
        for (FrontMatter item : fields.items(values, "history", "date")) {
            fields.checkKeys(item, Known.CHANGE);
            if (item.filled("date").isEmpty()) {
                fields.add(Fields.line(item), SOFTWARE_INCOMPLETE, "date");
            }
            Software.ChangeKind what = fields.word(item, "change", Software.ChangeKind.class).orElse(Software.ChangeKind.UPDATED);
            fields.date(item, "date").ifPresent(date -> history.add(new Software.Change(date, what, fields.text(item, "version"), fields.localized(item, "note"))));
        }
        return history.stream().sorted(java.util.Comparator.comparing(Software.Change::date)).toList();
    }
}
