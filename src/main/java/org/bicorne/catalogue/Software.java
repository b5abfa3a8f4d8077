package org.bicorne.catalogue;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.LocalizedText;
import org.bicorne.kernel.Slug;
import org.bicorne.kernel.WebAddress;

/**
 * An entry of the catalogue, as {@code catalogue/SLUG.yml} has it: only what people wrote, nothing that other sources say.
 *
 * @param slug the name of its file; stays for good
 * @param aliases other names under which people look for it
 * @param licence an SPDX expression, as it was written; empty where nobody wrote one
 * @param ids by what name others know it
 * @param replaces proprietary products that it stands in for, by name
 * @param similar other software for the same need
 * @param uses organisations that say they use it
 * @param attributes what the office’s vocabulary adds, by key: a Boolean, a String, a {@link java.math.BigDecimal} or a {@link PartialDate}
 * @param isInMarket whether the support market covers it, as the entry says; the market’s own file says more
 * @param history what changed in the catalogue, oldest first, before Git tells
 */
record Software(Slug slug, FilePath file, String name, List<String> aliases, Texts texts, Optional<String> licence, Links links, Map<Identifier, String> ids,
        Classification classification, Recommendation recommendation, List<String> replaces, List<Similar> similar, List<Use> uses, List<Instance> instances,
        List<Provider> providers, Map<String, Object> attributes, boolean isInMarket, List<Change> history) {

    /**
     * What it is, in words.
     *
     * @param summary one sentence
     * @param description Markdown
     */
    record Texts(Optional<LocalizedText> summary, Optional<LocalizedText> description) {}

    /**
     * Where it is on the web.
     *
     * @param repositories one product may have many
     * @param logo an image of the folder
     */
    record Links(Optional<String> website, List<String> repositories, Optional<String> documentation, Optional<String> logo) {

        public Links {
            repositories = List.copyOf(repositories);
        }
    }

    /**
     * Where it stands among others.
     *
     * @param categories slugs of the vocabulary
     * @param keywords free words
     */
    record Classification(List<Kind> kinds, List<Platform> platforms, List<String> categories, List<String> keywords) {

        public Classification {
            kinds = List.copyOf(kinds);
            platforms = List.copyOf(platforms);
            categories = List.copyOf(categories);
            keywords = List.copyOf(keywords);
        }
    }

    /** What sort of thing it is. */
    enum Kind {
        DESKTOP, MOBILE, WEB, SERVER, LIBRARY, STACK
    }

    /** On what it runs. */
    enum Platform {
        WINDOWS, LINUX, MAC, ANDROID, IOS, WEB
    }

    /**
     * What the office says of it.
     *
     * @param since when it came into the catalogue
     * @param minimum the least version to use
     * @param maximum the last version that is recommended
     * @param until when it was withdrawn, or will be
     * @param reason of its status
     */
    record Recommendation(Status status, Optional<PartialDate> since, Optional<String> minimum, Optional<String> maximum, Optional<PartialDate> until,
            Optional<LocalizedText> reason) {}

    /** Whether an agent may take it. */
    enum Status {
        RECOMMENDED, OBSERVED, WITHDRAWN
    }

    /**
     * Another software for the same need.
     *
     * @param entry where the catalogue has it
     * @param name as it is called, else
     * @param url its page elsewhere
     * @param wikidata its identifier there
     */
    record Similar(Optional<Slug> entry, String name, Optional<String> url, Optional<String> wikidata) {}

    /**
     * An organisation that uses it.
     *
     * @param organisation as the registry knows it: slug, acronym or name
     * @param purpose what for
     * @param evidence a public page that says so
     */
    record Use(String organisation, Optional<PartialDate> since, Optional<LocalizedText> purpose, Optional<String> evidence) {}

    /** A public place where it can be used. */
    record Instance(String url, Optional<String> organisation, Optional<LocalizedText> audience) {}

    /** Who gives support. */
    record Provider(String organisation, Optional<String> url) {}

    /**
     * A dated change of the entry.
     *
     * @param what happened
     * @param version the one that it is about
     * @param note what was written then
     */
    record Change(PartialDate date, ChangeKind what, Optional<String> version, Optional<LocalizedText> note) {}

    /** What happened to an entry. */
    enum ChangeKind {
        ADDED, UPDATED, WITHDRAWN
    }

    Software {
        aliases = List.copyOf(aliases);
        EnumMap<Identifier, String> known = new EnumMap<>(Identifier.class);
        known.putAll(ids);
        ids = Collections.unmodifiableMap(known);
        replaces = List.copyOf(replaces);
        similar = List.copyOf(similar);
        uses = List.copyOf(uses);
        instances = List.copyOf(instances);
        providers = List.copyOf(providers);
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        history = List.copyOf(history);
    }

    /** The same beside other software. */
    Software withSimilar(List<Similar> others) {
        return new Software(slug, file, name, aliases, texts, licence, links, ids, classification, recommendation, replaces, others, uses, instances, providers, attributes, isInMarket,
                history);
    }

    /** Where its sheet is. */
    WebAddress address() {
        return new WebAddress("/catalogue/" + slug + "/");
    }
}
