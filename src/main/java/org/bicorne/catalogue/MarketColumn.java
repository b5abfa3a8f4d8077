package org.bicorne.catalogue;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bicorne.kernel.Slug;

/** Columns under which lists of the market tell what, by the words that offices write above them. */
enum MarketColumn {
    SOFTWARE("logiciel", "logiciels", "software", "outil", "tool", "nom", "name", "nom-du-logiciel"),
    NUMBER("identifiant-marche", "identifiant", "numero", "number", "no", "id"),
    CRITICAL("critique", "critical", "criticite"),
    CATEGORY("categorie", "category"),
    VERSIONS("version", "versions", "versions-supportees"),
    CONTRACT("marche", "contract", "contrat", "lot"),
    SINCE("depuis", "since", "entree", "date-d-entree", "debut"),
    UNTIL("jusqu-a", "until", "sortie", "date-de-sortie", "fin"),
    COMPANY("entreprise", "societe", "titulaire", "company"),
    DATE("date"),
    SUBJECT("sujet", "objet", "subject"),
    URL("reference", "url", "lien", "link", "adresse"),
    KIND("type", "nature", "kind");

    private final Set<String> words;

    MarketColumn(String... words) {
        this.words = Set.of(words);
    }

    /** Where which column is, the first of each. */
    static Map<MarketColumn, Integer> in(List<String> header) {
        Map<MarketColumn, Integer> columns = new EnumMap<>(MarketColumn.class);
        for (int i = 0; i < header.size(); i++) {
            int at = i;
            of(header.get(i)).ifPresent(column -> columns.putIfAbsent(column, at));
        }
        return columns;
    }

    private static Optional<MarketColumn> of(String title) {
        String word = Slug.of(title).value();
        return Arrays.stream(values()).filter(column -> column.words.contains(word)).findFirst();
    }
}
