package org.bicorne.ui;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bicorne.kernel.Language;
import org.bicorne.kernel.LocalizedText;
import org.bicorne.kernel.WebAddress;

/** Page models of the invented office of Port-Liberté: one rich and one empty for each template. */
final class Samples {

    static final String LOGO = "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%2040%2040'%3E"
            + "%3Cstyle%3Epath%7Bfill:%2324408e%7D@media(prefers-color-scheme:dark)%7Bpath%7Bfill:%23a9bdf7%7D%7D%3C/style%3E"
            + "%3Cpath%20d='M2%2027C9%2027%2011%2010%2020%2010s11%2017%2018%2017c-6%205-30%205-36%200z'/%3E%3C/svg%3E";

    private static final String PORT = "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%2016%207'%3E"
            + "%3Crect%20width='16'%20height='7'%20fill='%23c9d3ea'/%3E%3C/svg%3E";
    private static final Optional<String> NONE = Optional.empty();

    private Samples() {}

    static LocalizedText both(String fr, String en) {
        Map<Language, String> texts = new LinkedHashMap<>();
        texts.put(Language.FRENCH, fr);
        texts.put(Language.ENGLISH, en);
        return new LocalizedText(texts);
    }

    static Site site(boolean dev) {
        Theme theme = new Theme(Optional.of(LOGO), Theme.DEFAULT_ACCENT, List.of(), Theme.Fonts.OURS);
        List<MenuEntry> menu = List.of(
                new MenuEntry(both("Le bureau", "The office"), both("/fr/bureau/", "/en/office/")),
                new MenuEntry(both("Actualités", "News"), both("/fr/posts/", "/en/posts/")),
                new MenuEntry(both("Guide du code ouvert", "Guide to open code"), both("/fr/guide/", "/en/guide/")),
                new MenuEntry(both("Lettre", "Newsletter"), both("/fr/lettre/", "/en/letter/")));
        Footer footer = new Footer(Optional.of("libre@port-liberte.example"), Optional.of(both("/fr/contact/", "/en/contact/")),
                List.of(new MenuEntry(both("Mentions légales", "Legal notice"), both("/fr/mentions/", "/en/legal/")),
                        new MenuEntry(both("Données personnelles", "Personal data"), both("/fr/donnees/", "/en/privacy/"))),
                Optional.of(new AccessibilityStatement(Optional.of(both("/fr/accessibilite/", "/en/accessibility/")), Optional.of(100))),
                Optional.of(both("/fr/plan-du-site/", "/en/site-map/")), Optional.of(both("/fr/flux/", "/en/feeds/")),
                Optional.of(new Licence("Licence Ouverte 2.0", Optional.of("https://spdx.org/licenses/etalab-2.0.html"))));
        return new Site(both("Bureau du logiciel libre de Port-Liberté", "Free Software Office of Port-Liberté"),
                Optional.of(both("Le bureau aide les services de la ville à choisir, publier et faire vivre des logiciels libres.",
                        "The office helps the city’s departments to choose, publish and look after free software.")),
                "https://libre.port-liberte.example", both("/fr/", "/en/"), List.of(Language.FRENCH, Language.ENGLISH), menu, theme, footer, dev);
    }

    static Site bareSite() {
        return new Site(LocalizedText.of("Notes"), Optional.empty(), "", LocalizedText.of("/"), List.of(Language.FRENCH), List.of(),
                Theme.DEFAULT, Footer.EMPTY, false);
    }

    static Frame frame(Language language, String title, String address, Crumb... steps) {
        Optional<String> canonical = Optional.of("https://libre.port-liberte.example" + address);
        PageHead head = new PageHead(language, title, Optional.of("Ce que dit la page, en une phrase."), new WebAddress(address), canonical,
                List.of(new Alternate(Language.FRENCH, "/fr/", true), new Alternate(Language.ENGLISH, "/en/", true)), List.of(steps),
                List.of(new FeedLink("Actualités", "/fr/posts.atom", "application/atom+xml")), Optional.of("/img/port.png"),
                Optional.of("{\"@type\":\"Article\",\"headline\":\"</script><b>\"}"), address.equals("/fr/posts/") ? Optional.of(address) : Optional.empty(), true);
        return new Frame(site(false), head, Messages.in(language));
    }

    static Frame bareFrame(String title) {
        PageHead head = PageHead.of(Language.FRENCH, title, new WebAddress("/notes/"));
        return new Frame(bareSite(), head, Messages.in(Language.FRENCH));
    }

    static Crumb crumb(String title, String href) {
        return new Crumb(title, Optional.of(href));
    }

    static DateLine day(int year, int month, int day) {
        LocalDate date = LocalDate.of(year, month, day);
        return new DateLine(Messages.in(Language.FRENCH).date(date), date.toString());
    }

    static Card post(String title, LocalDate day, String summary, String... tags) {
        return new Card(title, "/fr/posts/un/", Optional.of(Messages.in(Language.FRENCH).date(day)), Optional.of(day.toString()),
                Optional.of(summary), List.of(tags).stream().map(tag -> new TagLink(tag, "/fr/tags/un/")).toList(), Optional.empty(), Optional.empty());
    }

    static List<Card> posts() {
        return List.of(
                post("La bibliothèque publie son catalogue en logiciel libre", LocalDate.of(2022, 11, 8),
                        "Après deux ans d’usage, le logiciel qui porte le catalogue des quatre bibliothèques de la ville rejoint la forge municipale.", "Publication", "Culture"),
                post("Troisième rencontre des agents du port : ce qu’il faut en retenir", LocalDate.of(2022, 10, 1),
                        "Soixante personnes, onze services, une feuille de route commune.", "Rencontres"),
                post("Un marché de support pour les logiciels que nous utilisons", LocalDate.of(2022, 9, 14),
                        "Le marché couvre cent vingt logiciels et s’ouvre aux communes voisines."));
    }

    static ArticleView article() {
        Frame frame = frame(Language.FRENCH, "Publier le code d’un service : par où commencer ?", "/fr/guide/publier/",
                crumb("Accueil", "/fr/"), crumb("Guide du code ouvert", "/fr/guide/"), new Crumb("Publier le code d’un service", Optional.empty()));
        List<ContentsEntry> contents = List.of(
                new ContentsEntry("Un titre de niveau deux", "#headings", List.of(new ContentsEntry("Un titre de niveau trois", "#level-three", List.of()))),
                new ContentsEntry("Listes", "#lists", List.of()), new ContentsEntry("Encadrés", "#callouts", List.of()),
                new ContentsEntry("Citations, images, vidéos", "#quotes", List.of()), new ContentsEntry("Tableaux et code", "#tables", List.of()));
        String body = GalleryView.of(frame).textHtml().replace("class=\"watch__link\"", "class=\"watch__link\" data-embed=\"https://video.example.org/embed/1\"");
        return new ArticleView(frame, "Publier le code d’un service : par où commencer ?",
                Optional.of("Six étapes, du premier inventaire à la première contribution venue de l’extérieur."),
                Optional.of(day(2022, 11, 8)), Optional.of(day(2022, 12, 1)), List.of(new TagLink("Guide", "/fr/tags/guide/"), new TagLink("Code", "/fr/tags/code/")),
                Optional.empty(), contents, body, Optional.of("https://forge.example/edit"), Optional.of("/fr/guide/publier/history/"),
                Optional.of(new PageLink("Choisir une licence", "/fr/guide/licence/")),
                Optional.of(new PageLink("Accueillir les contributions", "/fr/guide/contributions/")), List.of());
    }

    static ArticleView bareArticle() {
        return new ArticleView(bareFrame("Réunion"), "Réunion", NONE, Optional.empty(), Optional.empty(), List.of(), Optional.empty(),
                List.of(), "<p>Rien de plus.</p>", NONE, NONE, Optional.empty(), Optional.empty(), List.of());
    }

    static ArticleView section() {
        Frame frame = frame(Language.FRENCH, "Guide du code ouvert", "/fr/guide/", crumb("Accueil", "/fr/"), new Crumb("Guide du code ouvert", Optional.empty()));
        Card chapter = new Card("Choisir une licence", "/fr/guide/licence/", NONE, NONE, Optional.of("Trois questions suffisent presque toujours."),
                List.of(), Optional.empty(), Optional.empty());
        Card english = new Card("Publish the code", "/en/guide/publish/", NONE, NONE, Optional.of("Six steps."), List.of(),
                Optional.empty(), Optional.of(Language.ENGLISH));
        return new ArticleView(frame, "Guide du code ouvert", NONE, Optional.empty(), Optional.of(day(2022, 12, 1)), List.of(),
                Optional.of(new Picture(PORT, "Le port", Optional.of(640), Optional.of(280), Optional.empty(), Optional.of("Le port en hiver"))),
                List.of(), "<p>Ce guide s’adresse aux services de la ville.</p>", NONE, NONE, Optional.empty(), Optional.empty(), List.of(chapter, english));
    }

    static ListView list() {
        Frame frame = frame(Language.FRENCH, "Actualités", "/fr/posts/", crumb("Accueil", "/fr/"), new Crumb("Actualités", Optional.empty()));
        Pagination pagination = new Pagination(4, IntStream.rangeClosed(1, 12).mapToObj(page -> "/fr/posts/page-" + page + "/").toList());
        return new ListView(frame, "Actualités", Optional.of("<p>Ce que le bureau fait, décide et apprend.</p>"),
                List.of(new Group(Optional.of("2022"), posts()), new Group(Optional.empty(), List.of(Card.of("Sans date", "/fr/posts/sans-date/")))),
                pagination, List.of(new YearLink(2022, "/fr/posts/2022/", 31, true), new YearLink(2021, "/fr/posts/2021/", 12, false)),
                List.of(new FeedLink("Actualités", "/fr/posts.atom", "application/atom+xml"), new FeedLink("Actualités", "/posts.json", "application/feed+json")), 1043);
    }

    static ListView bareList() {
        return new ListView(bareFrame("Actualités"), "Actualités", NONE, List.of(), Pagination.NONE, List.of(), List.of(), 0);
    }

    static TagsView tags() {
        List<TagCount> tags = List.of("Accessibilité", "Bibliothèques", "Code", "Guide", "Licence", "Publication", "Rencontres").stream()
                .map(tag -> new TagCount(new TagLink(tag, "/fr/tags/un/"), tag.length())).toList();
        return new TagsView(frame(Language.FRENCH, "Étiquettes", "/fr/tags/", crumb("Accueil", "/fr/"), new Crumb("Étiquettes", Optional.empty())), "Étiquettes", tags);
    }

    static TagsView bareTags() {
        return new TagsView(bareFrame("Étiquettes"), "Étiquettes", List.of());
    }

    static HistoryView history() {
        Frame frame = frame(Language.FRENCH, "Historique", "/fr/guide/publier/history/", crumb("Accueil", "/fr/"), new Crumb("Historique", Optional.empty()));
        return new HistoryView(frame, "Historique", new PageLink("Publier le code d’un service", "/fr/guide/publier/"),
                List.of(new Change(day(2022, 12, 1), "Précise la deuxième étape", Optional.of("Camille Rivage"), Optional.of("https://forge.example/commit/2")),
                        new Change(day(2022, 11, 8), "Écrit la page", NONE, NONE)));
    }

    static HistoryView bareHistory() {
        return new HistoryView(bareFrame("Historique"), "Historique", new PageLink("Notes", "/notes/"), List.of());
    }

    static FrontView front() {
        Frame frame = frame(Language.FRENCH, "Bureau du logiciel libre de Port-Liberté", "/fr/");
        Newsletter newsletter = new Newsletter("La lettre du port", Optional.of("Une fois par mois, ce que les services de la ville publient, cherchent et organisent."),
                posts().subList(0, 1), new PageLink("Lire les douze numéros", "/fr/lettre/"));
        List<Card> sections = List.of(section("Le bureau", "Qui nous sommes, ce que nous faisons et comment nous joindre."),
                section("Guide du code ouvert", "Publier le code d’un service, pas à pas."), section("Glossaire", "Les mots du logiciel libre, expliqués."));
        return new FrontView(frame, "Le logiciel libre au service de la ville", Optional.of("Nous aidons les services de Port-Liberté à choisir, publier et faire vivre des logiciels libres."),
                NONE, events(), new PageLink("Tout l’agenda", "/fr/agenda/"), posts(), Optional.of(new PageLink("Toutes les actualités", "/fr/posts/")), Optional.of(newsletter), sections);
    }

    static List<EventRow> events() {
        EventRow.Facets facets = new EventRow.Facets("day", "journee-du-libre", "halle-aux-voiles", "ville", "fr");
        return List.of(new EventRow("journee-2026", "Journée du libre 2026", Optional.of("/fr/agenda/journee-2026/"),
                new DateLine("jeudi 26 novembre 2026, de 9 h 30 à 17 h", "2026-11-26T09:30+01:00"), Optional.of("Halle aux voiles"), "Journée", NONE, true,
                Optional.of("Neuf interventions et deux ateliers."), Optional.empty(), facets, Optional.empty()),
                new EventRow("conseil-4", "Réunion plénière", Optional.of("/fr/agenda/series/conseil/#conseil-4"), new DateLine("mardi 8 décembre 2026, de 14 h à 16 h", "2026-12-08T14:00+01:00"),
                Optional.of("Réservé aux membres"), "Réunion", Optional.of("Annulé"), false, NONE, Optional.empty(), facets, Optional.empty()));
    }

    static FrontView bareFront() {
        return new FrontView(bareFrame("Notes"), "Notes", NONE, NONE, List.of(), new PageLink("Tout l’agenda", "/agenda/"), List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    static SiteMapView siteMap() {
        SiteMapEntry leaf = new SiteMapEntry("Choisir une licence", Optional.of("/fr/guide/licence/"), SiteMapLevel.EMPTY);
        SiteMapEntry folder = new SiteMapEntry("Archives", Optional.empty(), new SiteMapLevel(List.of(leaf), 1));
        return new SiteMapView(frame(Language.FRENCH, "Plan du site", "/fr/plan-du-site/", crumb("Accueil", "/fr/"), new Crumb("Plan du site", Optional.empty())), "Plan du site",
                new SiteMapLevel(List.of(new SiteMapEntry("Guide du code ouvert", Optional.of("/fr/guide/"), new SiteMapLevel(List.of(leaf, folder), 12)),
                        new SiteMapEntry("Contact", Optional.of("/fr/contact/"), SiteMapLevel.EMPTY)), 0));
    }

    static SiteMapView bareSiteMap() {
        return new SiteMapView(bareFrame("Plan du site"), "Plan du site", SiteMapLevel.EMPTY);
    }

    static NotFoundView notFound() {
        return new NotFoundView(frame(Language.FRENCH, "Cette page n’existe pas", "/404.html"),
                List.of(new PageLink("Guide du code ouvert", "/fr/guide/"), new PageLink("Publier le code d’un service", "/fr/guide/publier/")));
    }

    static NotFoundView bareNotFound() {
        return new NotFoundView(bareFrame("Cette page n’existe pas"), List.of());
    }

    static FeedsView feeds() {
        return new FeedsView(frame(Language.FRENCH, "Flux", "/fr/flux/", crumb("Accueil", "/fr/"), new Crumb("Flux", Optional.empty())),
                List.of(new FeedLink("Actualités", "/fr/posts.atom", "application/atom+xml"), new FeedLink("Tout le site", "/feed.json", "application/feed+json")));
    }

    static FeedsView bareFeeds() {
        return new FeedsView(bareFrame("Flux"), List.of());
    }

    static SearchView search() {
        Frame frame = frame(Language.FRENCH, "licence – Recherche", "/fr/search/", crumb("Accueil", "/fr/"), new Crumb("Recherche", Optional.empty()));
        List<SearchView.Hit> hits = List.of(
                new SearchView.Hit(List.of(new SearchView.Piece("Choisir une ", false), new SearchView.Piece("licence", true)), "/fr/guide/licence/", "Page", Optional.of(day(2022, 12, 1)),
                        Optional.empty(), List.of(new SearchView.Piece("Trois questions suffisent presque toujours pour choisir la ", false), new SearchView.Piece("licence", true), new SearchView.Piece(" d’un code.", false))),
                new SearchView.Hit(List.of(new SearchView.Piece("Publish the code", false)), "/en/guide/publish/", "Page", Optional.empty(), Optional.of(Language.ENGLISH),
                        List.of(new SearchView.Piece("Six steps, and a ", false), new SearchView.Piece("licence", true))));
        List<SearchView.Facet> facets = List.of(new SearchView.Facet("Par année", List.of(new SearchView.Choice("2022", "?q=licence&year=2022", 31), new SearchView.Choice("2021", "?q=licence&year=2021", 12))),
                new SearchView.Facet("Par étiquette", List.of(new SearchView.Choice("Publication de codes sources", "?q=licence&tag=Publication", 3))));
        Pagination pagination = new Pagination(1, List.of("?q=licence", "?q=licence&page=2", "?q=licence&page=3"));
        return new SearchView(frame, "licensse", SearchView.By.SERVER, "43 résultats", Optional.of("L’index se prépare : 12 pages sur 55."), Optional.of("Aucune page n’a tous ces mots. Celles-ci en ont 1 sur 2."),
                Optional.of(new PageLink("licence", "?q=licence")), Optional.of(new PageLink("12 dépôts de code source", "/code/?q=licensse")), List.of(new SearchView.Chip("Page", "?q=licence")), facets, hits, pagination);
    }

    static SearchView noResults() {
        return new SearchView(bareFrame("Recherche"), "xyzzy", SearchView.By.SERVER, "Aucun résultat", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), Pagination.NONE);
    }

    static RedirectView redirect() {
        return new RedirectView(Messages.in(Language.FRENCH), "/fr/agenda/", "https://libre.port-liberte.example/fr/agenda/");
    }

    static GalleryView gallery() {
        PageHead head = PageHead.of(Language.FRENCH, "Composants", new WebAddress("/dev/components/"));
        return GalleryView.of(new Frame(site(true), head, Messages.in(Language.FRENCH)));
    }

    private static Card section(String title, String summary) {
        return new Card(title, "/fr/un/", NONE, NONE, Optional.of(summary), List.of(), Optional.empty(), Optional.empty());
    }

    static FindingsView findings() {
        FindingsView.Row row = new FindingsView.Row("ligne 12", "Avertissement", "findings__warning", "Le lien « ici » ne dit pas où il mène. Écrivez ce que l’on trouve au bout.", "link-text-vague");
        FindingsView.Row whole = new FindingsView.Row("", "Erreur", "findings__error", "L’en-tête n’est pas lisible : la clé title est écrite deux fois. Gardez-en une.", "yaml-duplicate-key");
        return new FindingsView(bareFrame("À corriger"), "3 constats, fichier par fichier.", List.of(
                new FindingsView.InFile("posts/2022-11-08-un-titre-vraiment-tres-long-pour-un-fichier-de-la-ville-de-port-liberte.md", List.of(row, whole)),
                new FindingsView.InFile("index.md", List.of(row))));
    }

    /** Every kind of page under the name that its screenshots bear. */
    static Map<String, Page> pages() {
        Map<String, Page> pages = new LinkedHashMap<>();
        pages.put("front", new Page("home/front.jte", front()));
        pages.put("front-bare", new Page("home/front.jte", bareFront()));
        pages.put("article", new Page("content/article.jte", article()));
        pages.put("article-bare", new Page("content/article.jte", bareArticle()));
        pages.put("section", new Page("content/article.jte", section()));
        pages.put("list", new Page("content/list.jte", list()));
        pages.put("list-bare", new Page("content/list.jte", bareList()));
        pages.put("tags", new Page("content/tags.jte", tags()));
        pages.put("tags-bare", new Page("content/tags.jte", bareTags()));
        pages.put("history", new Page("content/history.jte", history()));
        pages.put("history-bare", new Page("content/history.jte", bareHistory()));
        pages.put("site-map", new Page("home/site-map.jte", siteMap()));
        pages.put("site-map-bare", new Page("home/site-map.jte", bareSiteMap()));
        pages.put("not-found", new Page("home/not-found.jte", notFound()));
        pages.put("not-found-bare", new Page("home/not-found.jte", bareNotFound()));
        pages.put("feeds", new Page("home/feeds.jte", feeds()));
        pages.put("feeds-bare", new Page("home/feeds.jte", bareFeeds()));
        pages.put("search", new Page("search/search.jte", search()));
        pages.put("search-nothing", new Page("search/search.jte", noResults()));
        pages.put("search-bare", new Page("search/search.jte", SearchView.unasked(bareFrame("Recherche"), false)));
        pages.put("search-served", new Page("search/search.jte", SearchView.unasked(bareFrame("Recherche"), true)));
        pages.put("redirect", new Page("redirect.jte", redirect()));
        pages.put("findings", new Page("dev/findings.jte", findings()));
        pages.put("findings-none", new Page("dev/findings.jte", FindingsView.of(bareFrame("À corriger"), List.of())));
        pages.put("components", new Page("dev/components.jte", gallery()));
        return pages;
    }

    static Page page(String name) {
        return java.util.Objects.requireNonNull(pages().get(name), name);
    }

    /** A template with its model. */
    record Page(String template, Object model) {

        byte[] render() {
            return Templates.render(template, model);
        }
    }
}
