package org.bicorne.search;

import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.bicorne.search.SearchRequest.Dimension;

/** What the index keeps of a document. */
final class Documents {

    static final String ADDRESS = "address";
    static final String VERSION = "version";
    static final String LANGUAGE = "language";
    static final String KIND = "kind";
    static final String DATE = "date";
    static final String DAY = "day";
    static final String TITLE = "title";
    static final String HEADINGS = "headings";
    static final String DESCRIPTION = "description";
    static final String BODY = "body";

    /** Every word as it is written, but for case and accents: what a misspelt one may have meant. */
    static final String SURFACES = "surfaces";

    static final List<String> TEXTS = List.of(TITLE, HEADINGS, DESCRIPTION, BODY);

    private static final FieldType TERMS = terms(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    private static final FieldType WORDS = terms(IndexOptions.DOCS);

    private Documents() {}

    static FacetsConfig facets() {
        FacetsConfig facets = new FacetsConfig();
        facets.setMultiValued(Dimension.TAG.parameter(), true);
        return facets;
    }

    static Document of(SearchDocument source) {
        SearchDocument.Text text = source.text().get();
        Document document = new Document();
        document.add(new StringField(ADDRESS, source.address().path(), Field.Store.YES));
        document.add(new StoredField(VERSION, source.version()));
        document.add(new StringField(LANGUAGE, source.language().tag(), Field.Store.YES));
        document.add(new StoredField(KIND, text.kind()));
        source.date().ifPresent(day -> {
            document.add(new StoredField(DATE, day.toString()));
            document.add(new LongField(DAY, day.toEpochDay(), Field.Store.NO));
        });
        List<String> tags = text.tags();
        terms(document, TITLE, source, source.title());
        terms(document, HEADINGS, source, String.join("\n", text.headings()) + "\n" + String.join("\n", tags));
        terms(document, DESCRIPTION, source, text.description());
        terms(document, BODY, source, text.body());
        String all = String.join("\n", source.title(), text.description(), String.join("\n", tags), String.join("\n", text.headings()), text.body());
        document.add(new Field(SURFACES, Analysis.SURFACES.tokenStream(SURFACES, all), WORDS));
        facet(document, Dimension.KIND, text.kind());
        facet(document, Dimension.LANG, source.language().tag());
        source.date().ifPresent(day -> facet(document, Dimension.YEAR, String.format(Locale.ROOT, "%04d", day.getYear())));
        tags.stream().distinct().forEach(tag -> facet(document, Dimension.TAG, tag));
        return document;
    }

    /** Each analysis has fields of its own: a stem may be a word of another language. */
    static String field(String field, String analysis) {
        return field + "." + analysis;
    }

    private static void terms(Document document, String field, SearchDocument source, String words) {
        String plain = words.replace(Results.MARK, ' ').replace(Results.END, ' ');
        String analysed = field(field, Analysis.root(source.language()));
        document.add(new StoredField(analysed, plain));
        document.add(new Field(analysed, Analysis.of(source.language()).tokenStream(analysed, plain), TERMS));
    }

    private static void facet(Document document, Dimension dimension, String value) {
        if (!value.isBlank()) {
            document.add(new SortedSetDocValuesFacetField(dimension.parameter(), value));
        }
    }

    private static FieldType terms(IndexOptions options) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(options == IndexOptions.DOCS);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }
}
