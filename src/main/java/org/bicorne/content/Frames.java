package org.bicorne.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bicorne.folder.OfficeSettings;
import org.bicorne.folder.Snapshot;
import org.bicorne.folder.SourceFile;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.Finding;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.LocalizedText;
import org.bicorne.kernel.WebAddress;
import org.bicorne.markup.Typography;
import org.bicorne.ui.AccessibilityStatement;
import org.bicorne.ui.Footer;
import org.bicorne.ui.Licence;
import org.bicorne.ui.MenuEntry;
import org.bicorne.ui.Messages;
import org.bicorne.ui.Site;
import org.bicorne.ui.Theme;

/** Makes what surrounds every page of the office: its name, menu, footer and look. */
final class Frames {

    private static final int MENU_ENTRIES_MAX = 5;
    private static final List<String> FONT_USES = List.of("body", "headings", "code");
    private static final Map<String, Licence> LICENCES = Map.of(
            "etalab-2.0", new Licence("Licence Ouverte 2.0", Optional.of("https://spdx.org/licenses/etalab-2.0.html")),
            "CC0-1.0", new Licence("CC0 1.0", Optional.of("https://creativecommons.org/publicdomain/zero/1.0/")),
            "CC-BY-4.0", new Licence("CC BY 4.0", Optional.of("https://creativecommons.org/licenses/by/4.0/")),
            "CC-BY-SA-4.0", new Licence("CC BY-SA 4.0", Optional.of("https://creativecommons.org/licenses/by-sa/4.0/")));

    private final Snapshot snapshot;
    private final OfficeSettings settings;
    private final EngineFile engineFile;
    private final ContentIndex index;
    private final AddressRules rules;
    private final List<Language> languages;
    private final List<Finding> findings;

    Frames(Snapshot snapshot, OfficeSettings settings, EngineFile engineFile, ContentIndex index, AddressRules rules, List<Finding> findings) {
        this.snapshot = snapshot;
        this.settings = settings;
        this.engineFile = engineFile;
        this.index = index;
        this.rules = rules;
        this.languages = settings.languages().isEmpty() ? List.of(index.defaultLanguage()) : settings.languages();
        this.findings = findings;
    }

    /** @param baseUrl the canonical address; {@code sections} are the menu of an office that wants none in particular */
    Site site(String baseUrl, List<Section> sections, boolean isDev) {
        return new Site(set(name()), description().map(this::set), baseUrl, inEach(language -> rules.prefixed(WebAddress.HOME, language).encoded()),
                languages, menu(sections), theme(), footer(), isDev);
    }

    /** The office's name, or its engine's, or the title of the front page, or failing all that a plain word. */
    private LocalizedText name() {
        Optional<String> frontPage = index.at(rules.prefixed(WebAddress.HOME, index.defaultLanguage())).map(ContentPage::title);
        return settings.name().orElseGet(() -> engineFile.name().or(() -> frontPage).map(LocalizedText::of)
                .orElseGet(() -> inEach(language -> Messages.in(language).text("content.site.unnamed"))));
    }

    private Optional<LocalizedText> description() {
        return settings.description().or(() -> engineFile.description().map(LocalizedText::of));
    }

    private List<MenuEntry> menu(List<Section> sections) {
        List<MenuEntry> entries = new ArrayList<>();
        for (org.bicorne.folder.MenuEntry entry : settings.menu()) {
            switch (entry) {
                case org.bicorne.folder.MenuEntry.Link(var title, String url) -> entries.add(new MenuEntry(set(title), LocalizedText.of(url)));
                case org.bicorne.folder.MenuEntry.Page(String page, var title) -> page(page, title).ifPresent(entries::add);
            }
        }
        return (entries.isEmpty() && settings.menu().isEmpty() ? ownMenu(sections) : entries).stream().limit(MENU_ENTRIES_MAX).toList();
    }

    /** The pages that their engine's navigation names first, else the sections and the folders with an index page. */
    private List<MenuEntry> ownMenu(List<Section> sections) {
        List<ContentPage> ordered = index.ranked().stream()
                .filter(page -> !page.facts().isHidden() && isTop(page))
                .sorted(java.util.Comparator.comparing((ContentPage page) -> page.facts().order().orElseThrow()).thenComparing(ContentPage::path)).toList();
        if (!ordered.isEmpty()) {
            return ordered.stream().map(page -> new MenuEntry(LocalizedText.of(page.shortTitle()), LocalizedText.of(page.address().encoded()))).toList();
        }
        return sections.stream().filter(section -> section.language().equals(index.defaultLanguage()))
                .map(section -> new MenuEntry(LocalizedText.of(section.title()), LocalizedText.of(section.address().encoded()))).toList();
    }

    private static boolean isTop(ContentPage page) {
        FilePath twin = page.place().twin();
        return twin.parent().isRoot() || twin.stem().equals("index") && twin.parent().parent().isRoot();
    }

    /** A page and its translations as one entry, or a room's front page such as {@code agenda}. */
    private Optional<MenuEntry> page(String path, Optional<LocalizedText> title) {
        Optional<ContentPage> page = FilePath.ROOT.resolve(path).flatMap(index::page);
        if (page.isPresent()) {
            Map<Language, String> titles = new LinkedHashMap<>();
            Map<Language, String> hrefs = new LinkedHashMap<>();
            for (ContentPage twin : index.translations(page.get())) {
                titles.put(twin.language(), twin.shortTitle());
                hrefs.put(twin.language(), twin.address().encoded());
            }
            return Optional.of(new MenuEntry(title.map(this::set).orElseGet(() -> new LocalizedText(titles)), new LocalizedText(hrefs)));
        }
        if (path.endsWith(".md") || FilePath.ROOT.resolve(path).isEmpty()) {
            findings.add(Finding.of(OfficeSettings.FILE, 0, FactsFinding.MENU_PAGE_MISSING, path));
            return Optional.empty();
        }
        WebAddress address = new WebAddress("/" + FilePath.ROOT.resolve(path).orElseThrow()).asFolder();
        LocalizedText href = inEach(language -> rules.prefixed(address, language).encoded());
        return Optional.of(new MenuEntry(title.map(this::set).orElseGet(() -> LocalizedText.of(ContentReader.words(path.replace("/", "")))), href));
    }

    private Theme theme() {
        OfficeSettings.Theme theme = settings.theme();
        List<FilePath> styleSheets = new ArrayList<>(theme.base().map(Frames::baseStyleSheet).stream().toList());
        styleSheets.addAll(theme.css());
        theme.fonts().keySet().stream().filter(use -> !FONT_USES.contains(use)).forEach(use ->
                findings.add(Finding.of(OfficeSettings.FILE, 0, FactsFinding.THEME_FONT_UNKNOWN, use, String.join(", ", FONT_USES))));
        try {
            return new Theme(theme.logo().filter(this::isThere).map(Frames::fileAddress), theme.accent().orElse(Theme.DEFAULT_ACCENT),
                    styleSheets.stream().filter(this::isThere).map(Frames::fileAddress).toList(), fonts(theme.fonts()));
        } catch (InvalidValue e) {
            findings.add(Finding.of(OfficeSettings.FILE, 0, FactsFinding.THEME_UNUSABLE, String.valueOf(e.getMessage())));
            return Theme.DEFAULT;
        }
    }

    /** A theme that others share is a folder with a {@code theme.css}, copied into the office's. */
    private static FilePath baseStyleSheet(String base) {
        FilePath path = FilePath.ROOT.resolve(base).orElse(FilePath.ROOT);
        return path.extension().equals("css") ? path : path.child("theme.css");
    }

    private boolean isThere(FilePath file) {
        boolean isThere = snapshot.file(file).filter(SourceFile::isPublished).isPresent();
        if (!isThere) {
            findings.add(Finding.of(OfficeSettings.FILE, 0, FactsFinding.THEME_FILE_MISSING, file.value()));
        }
        return isThere;
    }

    private static Theme.Fonts fonts(Map<String, String> fonts) {
        return new Theme.Fonts(Optional.ofNullable(fonts.get("body")), Optional.ofNullable(fonts.get("headings")), Optional.ofNullable(fonts.get("code")));
    }

    private static String fileAddress(FilePath path) {
        return new WebAddress("/" + path).encoded();
    }

    private Footer footer() {
        OfficeSettings.Accessibility accessibility = settings.accessibility();
        Optional<AccessibilityStatement> statement = accessibility.page().isEmpty() && accessibility.rate().isEmpty() ? Optional.empty()
                : Optional.of(new AccessibilityStatement(accessibility.page().flatMap(this::href), accessibility.rate()));
        return new Footer(settings.contact().email(), settings.contact().page().flatMap(this::href), legalPages(), statement,
                Optional.of(inEach(language -> rules.prefixed(new WebAddress("/site-map/"), language).encoded())),
                Optional.of(inEach(language -> rules.prefixed(new WebAddress("/feeds/"), language).encoded())),
                settings.licence().map(Frames::licence));
    }

    /** Pages that the law wants one click away, recognised by the names that they usually have. */
    private List<MenuEntry> legalPages() {
        List<MenuEntry> entries = new ArrayList<>();
        for (String name : List.of("mentions-legales", "legal", "données-personnelles", "donnees-personnelles", "privacy")) {
            for (String path : List.of(name + ".md", name + "/index.md")) {
                index.page(new FilePath(path)).flatMap(page -> page(page.path().value(), Optional.empty())).ifPresent(entries::add);
            }
        }
        return entries;
    }

    private Optional<LocalizedText> href(FilePath path) {
        return page(path.value(), Optional.empty()).map(MenuEntry::href);
    }

    private static Licence licence(String given) {
        Licence known = LICENCES.get(given);
        if (known != null) {
            return known;
        }
        return given.contains("://") ? new Licence(given, Optional.of(given))
                : new Licence(given, Optional.of("https://spdx.org/licenses/" + given + ".html"));
    }

    /** With the spaces and apostrophes of its languages; a text for any language has those of the default one. */
    private LocalizedText set(LocalizedText text) {
        Map<Language, String> texts = new LinkedHashMap<>();
        text.byLanguage().forEach((language, words) -> texts.put(language,
                Typography.of(language.isUndetermined() ? index.defaultLanguage() : language).apply(words)));
        return new LocalizedText(texts);
    }

    private LocalizedText inEach(Function<Language, String> text) {
        Map<Language, String> texts = new LinkedHashMap<>();
        languages.forEach(language -> texts.put(language, text.apply(language)));
        return new LocalizedText(texts);
    }
}
