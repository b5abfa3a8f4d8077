package org.bicorne.content;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.bicorne.folder.History;
import org.bicorne.folder.OfficeSettings;
import org.bicorne.folder.Snapshot;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.SiteUrl;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.FeedText;
import org.bicorne.pages.Version;
import org.bicorne.ui.Site;

/** Makes the content of a snapshot: from its files, or from the content before it when little changed. */
record ContentMaker(OfficeSettings settings, History history, Content.Reading reading) {

    private static final int FEED_TEXTS_MAX = 1_500;

    /** @param before what files were read for the last time */
    Content anew(Snapshot snapshot, Optional<Content> before) {
        ContentReader reader = new ContentReader(snapshot, settings, reading.withDrafts(), reading.blockNames());
        ContentIndex index = reader.index(before.map(content -> content.parts().memory()).orElse(Memory.NONE));
        AddressRules rules = new AddressRules(reader.engine(), reader.engineFile(), settings);
        ListsReader listsReader = new ListsReader(index, settings, rules);
        Lists lists = new Lists(listsReader.sections(), listsReader.tags());
        Set<WebAddress> computed = computedAddresses(lists, rules);
        settings.languages().forEach(language -> computed.add(rules.prefixed(AddressRules.EVENT_LIST, language)));
        computed.add(rules.prefixed(AddressRules.EVENT_LIST, index.defaultLanguage()));
        Predicate<WebAddress> isTaken = address -> index.at(address).isPresent() || computed.contains(address);
        Parts parts = new Parts(snapshot, reader, reader.memory(), index, rules, lists, computed, FolderList.of(index, isTaken, rules::isHome), Set.of());
        Optional<SiteUrl> url = reading.baseUrl().or(reader::url);
        Site site = site(parts, url);
        Documents documents = before.map(content -> content.edition().documents()).orElseGet(() -> new Documents(settings, reading.blockNames(), reading.events()::shown));
        Recent<Edition.FeedKey, FeedText> feedTexts = before.map(content -> content.edition().feedTexts()).orElseGet(() -> new Recent<>(FEED_TEXTS_MAX));
        Edition edition = new Edition(settings, index, lists, parts.folders(), site, rules, resolver(parts, url), documents, new Pictures(snapshot), feedTexts,
                new Guides(index), history, new DataFiles(snapshot, settings), new Glossary(index, snapshot, documents::of), reading.blocks(), reading.events(),
                reading.titleElsewhere(), isShown(parts), frameVersion(settings, site), linksVersion(snapshot, index));
        return new Content(edition, new Redirects(edition, rules, reader), reader.findings(), parts, new PageGroups());
    }

    /** Empty when more than the text of some pages changed. */
    Optional<Content> renewed(Content before, Snapshot snapshot) {
        Edition known = before.edition();
        return Renewal.of(before.parts(), known, snapshot).map(parts -> {
            Optional<SiteUrl> url = reading.baseUrl().or(parts.reader()::url);
            Site site = site(parts, url);
            Edition edition = new Edition(settings, parts.index(), parts.lists(), parts.folders(), site, parts.rules(), resolver(parts, url), known.documents(),
                    known.pictures(), known.feedTexts(), known.guides(), history, new DataFiles(snapshot, settings), known.glossary(), reading.blocks(),
                    reading.events(), reading.titleElsewhere(), isShown(parts), frameVersion(settings, site), known.linksVersion());
            return new Content(edition, before.formerAddresses(), parts.reader().findings(), parts, before.groups());
        });
    }

    private Site site(Parts parts, Optional<SiteUrl> url) {
        List<Finding> findings = parts.reader().findings();
        Site site = new Frames(parts.snapshot(), settings, parts.reader().engineFile(), parts.index(), parts.rules(), findings)
                .site(url.map(SiteUrl::text).orElse(""), parts.lists().sections(), reading.isDev());
        if (url.isEmpty()) {
            findings.add(Finding.of(OfficeSettings.FILE, 0, FactsFinding.URL_MISSING));
        }
        return site;
    }

    private LinkResolver resolver(Parts parts, Optional<SiteUrl> url) {
        return new LinkResolver(parts.index(), parts.snapshot(), OwnPlaces.all(settings, url), OwnPlaces.repositories(settings), isComputed(parts),
                address -> settings.missing().stream().anyMatch(glob -> glob.matches(address.path())));
    }

    private Predicate<WebAddress> isComputed(Parts parts) {
        Set<WebAddress> computed = parts.computed();
        Map<WebAddress, FolderList> folders = parts.folders();
        return address -> computed.contains(address) || folders.containsKey(address) || reading.isElsewhere().test(address);
    }

    private Predicate<WebAddress> isShown(Parts parts) {
        Predicate<WebAddress> isComputed = isComputed(parts);
        return address -> parts.index().at(address).isPresent() || isComputed.test(address);
    }

    private static Set<WebAddress> computedAddresses(Lists lists, AddressRules rules) {
        Set<WebAddress> computed = new HashSet<>();
        lists.sections().stream().filter(Section::isShown).forEach(section -> {
            computed.add(section.address());
            section.byYear().keySet().forEach(year -> computed.add(section.address().child(year + "/")));
        });
        lists.sections().stream().filter(Section::hasFeed).forEach(section -> addFiles(computed, rules, section.address(), section.language()));
        lists.tags().forEach(tag -> {
            computed.add(tag.address());
            computed.add(rules.prefixed(new WebAddress("/tags/"), tag.language()));
            addFiles(computed, rules, tag.address(), tag.language());
        });
        return computed;
    }

    private static void addFiles(Set<WebAddress> computed, AddressRules rules, WebAddress list, Language language) {
        WebAddress data = rules.unprefixed(list, language);
        computed.addAll(List.of(list.withExtension("atom"), data.withExtension("json"), data.withExtension("csv")));
    }

    private static Version frameVersion(OfficeSettings settings, Site site) {
        return Version.of(settings.toString(), site.name().toString(), site.description().toString(), site.url(), site.home().toString(),
                site.menu().toString(), site.theme().asset().path(), site.theme().icon(), site.theme().styleSheets().toString(), site.footer().toString(), String.valueOf(site.dev()));
    }

    private static Version linksVersion(Snapshot snapshot, ContentIndex index) {
        StringBuilder links = new StringBuilder();
        index.pages().forEach(page -> links.append(page.path()).append('\t').append(page.address()).append('\n'));
        snapshot.files().forEach(file -> links.append(file.path()).append(Pictures.stamp(file)).append('\n'));
        return Version.of(links.toString());
    }
}
