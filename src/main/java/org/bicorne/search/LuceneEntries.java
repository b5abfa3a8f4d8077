package org.bicorne.search;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** What Lucene keeps of an entry. For one thread. */
final class LuceneEntries {

    static final String ID = "_id";
    static final String TIE = "_tie";

    private static final FieldType TERMS = terms();

    private final IndexMapping mapping;
    private final Words words = new Words();

    LuceneEntries(IndexMapping mapping) {
        this.mapping = mapping;
    }

    Document of(IndexEntry entry) {
        Document document = new Document();
        document.add(new StringField(ID, entry.id(), Field.Store.NO));
        document.add(new BinaryDocValuesField(ID, new BytesRef(entry.id())));
        document.add(new NumericDocValuesField(TIE, IndexEntry.tie(entry.id())));
        for (IndexMapping.Text text : mapping.texts()) {
            List<String> terms = words.of(text.kind(), entry.texts().getOrDefault(text.name(), ""));
            if (!terms.isEmpty()) {
                document.add(new Field(text.name(), new Ready(terms.iterator()), TERMS));
            }
        }
        for (IndexMapping.Facet facet : mapping.facets()) {
            entry.valuesOf(facet).forEach(value -> document.add(new KeywordField(facet.name(), value, Field.Store.NO)));
        }
        for (IndexMapping.Order order : mapping.orders()) {
            if (order.isText()) {
                String folded = Words.folded(entry.sortTexts().getOrDefault(order.name(), ""));
                if (!folded.isEmpty()) {
                    document.add(new SortedDocValuesField(order.name(), new BytesRef(folded)));
                }
            } else if (entry.numbers().containsKey(order.name())) {
                document.add(new NumericDocValuesField(order.name(), entry.numbers().get(order.name())));
                document.add(new LongPoint(order.name(), entry.numbers().get(order.name())));
            }
        }
        return document;
    }

    private static FieldType terms() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }

    /** Terms that were made before. */
    private static final class Ready extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final Iterator<String> terms;

        Ready(Iterator<String> terms) {
            this.terms = terms;
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (!terms.hasNext()) {
                return false;
            }
            term.append(terms.next());
            return true;
        }
    }
}
