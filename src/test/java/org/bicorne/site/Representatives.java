package org.bicorne.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bicorne.kernel.WebAddress;
import org.jsoup.nodes.Document;

/**
 * Pages that stand for all of a site, so that not every one has to be looked at in a browser: one for each kind of address in each language, and
 * one for each class or behaviour ({@code data-…}) that no other of them has. Members of large sets are among them.
 */
record Representatives(List<WebAddress> pages) {

    /** Real texts with everything that people write, whatever else shows the same. */
    private static final List<WebAddress> ALWAYS = Stream.of("/fr/elements/", "/en/elements/", "/fr/chiffres/", "/en/chiffres/", "/fr/guide-publication/verifier-ses-droits/",
            "/fr/catalogue/gimp/", "/fr/catalogue/redmine/", "/fr/catalogue/categories/", "/fr/catalogue/compare/", "/fr/catalogue/statistics/", "/fr/catalogue/new/")
            .map(WebAddress::new).toList();

    static Representatives of(BuiltSite site) {
        TreeMap<String, WebAddress> kinds = new TreeMap<>();
        site.all().forEach(page -> kinds.putIfAbsent(kind(page.path()), page));
        Set<WebAddress> chosen = new LinkedHashSet<>(kinds.values());
        ALWAYS.stream().filter(site.all()::contains).forEach(chosen::add);
        Set<String> seen = new HashSet<>();
        chosen.stream().filter(page -> !isInEnglish(page)).forEach(page -> seen.addAll(parts(site.html(page))));
        for (WebAddress page : site.all()) {
            if (!isInEnglish(page) && seen.addAll(parts(site.html(page)))) {
                chosen.add(page);
            }
        }
        return new Representatives(new ArrayList<>(chosen));
    }

    static boolean isInEnglish(WebAddress page) {
        return page.path().startsWith("/en/");
    }

    /** What a page is made of, for a style sheet and for scripts. */
    private static Set<String> parts(Document page) {
        Set<String> parts = new TreeSet<>();
        page.getAllElements().forEach(element -> {
            element.classNames().forEach(name -> parts.add("." + name));
            element.attributes().asList().stream().map(attribute -> attribute.getKey()).filter(name -> name.startsWith("data-")).forEach(parts::add);
        });
        return parts;
    }

    /** The shape of an address: pages that one template makes from one kind of source differ in words only. */
    static String kind(String path) {
        if (path.startsWith("/-/history/")) {
            return path.startsWith("/-/history/en/") ? "/-/history/en/" : "/-/history/";
        }
        String language = path.matches("/(?:fr|en)/.*") ? path.substring(0, 3) : "";
        String[] names = path.substring(language.length()).split("/");
        boolean isMember = names.length > 3 && names[1].equals("code");
        boolean isYear = names.length > 2 && names[2].matches("\\d{4}");
        String inside = isMember ? names[2] + "/member" : isYear ? "year" : "child";
        return names.length > 2 ? language + "/" + names[1] + "/" + inside : path;
    }
}
