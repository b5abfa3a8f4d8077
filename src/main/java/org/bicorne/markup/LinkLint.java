package org.bicorne.markup;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be said against a link without knowing what it leads to. */
final class LinkLint {

    /** Longer addresses are not looked into, in characters. */
    private static final int ADDRESS_CHARACTERS_MAX = 4_000;

    private static final Pattern WEB = Pattern.compile("(https?)://([^/?#]*)([^?#]*)(.*)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");
    private static final Pattern SECRET = Pattern.compile("[/?&#;](?:hash|token|access_token|secret|password|pwd|invite|invitation)[/=][0-9a-zA-Z_-]{20}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TRACKER = Pattern.compile(
            "utm_\\w{1,40}|mtm_\\w{1,40}|pk_(?:campaign|kwd|source|medium)|fbclid|gclid|msclkid|mc_cid|mc_eid|xtor|igshid|_hsenc|_hsmi|at_(?:medium|campaign)");
    private static final Set<String> NETWORKS = Set.of("twitter.com", "www.twitter.com", "mobile.twitter.com", "x.com", "www.x.com", "t.co");

    private static final Set<String> VAGUE = Set.of(
            "ici", "là", "cliquez ici", "cliquer ici", "par ici", "lien", "ce lien", "le lien", "lien suivant", "le lien suivant", "ce lien-là",
            "celle-ci", "celui-ci", "cette page", "la page", "page", "page dédiée", "la page dédiée", "site", "le site", "ce site", "pdf", "le pdf",
            "vidéo", "la vidéo", "présentation", "la présentation", "support", "document", "en savoir plus", "savoir plus", "plus", "plus d’infos",
            "plus d'infos", "lire", "lire la suite", "la suite", "suite", "voir", "télécharger", "source",
            "here", "click here", "link", "this link", "this", "this page", "the page", "more", "read more", "learn more", "see more", "more info",
            "video", "slides", "download", "website", "details");

    private final SourceText text;
    private final Set<String> ownHosts;

    LinkLint(SourceText text, Set<String> ownHosts) {
        this.text = text;
        this.ownHosts = ownHosts;
    }

    void check(SourceLink link) {
        int at = text.lineStart(link.link().line()) + link.column() - 1;
        String destination = link.link().destination();
        if (link.link().kind() == Link.Kind.LINK) {
            words(link.link(), at);
        }
        if (destination.length() > ADDRESS_CHARACTERS_MAX) {
            return;
        }
        Matcher web = WEB.matcher(destination);
        if (web.matches()) {
            web(link, at, web);
        } else if (pathOf(destination).contains("//") && !destination.contains("::") && !destination.contains(":/") && !destination.startsWith("//")) {
            text.find(TextFinding.LINK_DOUBLE_SLASH, at, link.to(folded(destination)), destination);
        }
    }

    private void words(Link link, int at) {
        if (link.text().isEmpty()) {
            text.find(TextFinding.LINK_TEXT_EMPTY, at, link.destination());
        } else if (isVague(link.text())) {
            text.find(TextFinding.LINK_TEXT_VAGUE, at, link.text().strip());
        }
    }

    /** Words that say nothing when a list of links is read out. */
    static boolean isVague(String words) {
        if (words.length() > 40) {
            return false;
        }
        int from = 0;
        int to = words.length();
        while (from < to && !Character.isLetterOrDigit(words.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(words.charAt(to - 1))) {
            to--;
        }
        return VAGUE.contains(words.substring(from, to).toLowerCase(Locale.ROOT));
    }

    private void web(SourceLink link, int at, Matcher web) {
        String destination = link.link().destination();
        String host = web.group(2).toLowerCase(Locale.ROOT);
        boolean isOwn = ownHosts.contains(host);
        if (web.group(1).equalsIgnoreCase("http") && !isOnThisMachine(host)) {
            text.find(TextFinding.LINK_INSECURE, at, isOwn ? link.to("https" + destination.substring(4)) : Optional.empty(), destination);
        }
        if (NETWORKS.contains(host)) {
            text.find(TextFinding.LINK_NEEDS_ACCOUNT, at, host);
        }
        if (isOdd(PORT.matcher(host).replaceFirst(""))) {
            boolean endsWithDot = host.endsWith(".") && host.length() > 1 && host.indexOf('_') < 0;
            String mended = web.group(1) + "://" + web.group(2).replaceFirst("\\.+$", "") + web.group(3) + web.group(4);
            text.find(TextFinding.LINK_HOST_ODD, at, endsWithDot ? link.to(mended) : Optional.empty(), host);
        }
        if (holdsDoubleSlash(web.group(3))) {
            Optional<org.bicorne.kernel.Fix> fix = isOwn ? link.to(web.group(1) + "://" + web.group(2) + folded(web.group(3)) + web.group(4)) : Optional.empty();
            text.find(TextFinding.LINK_DOUBLE_SLASH, at, fix, destination);
        }
        if (SECRET.matcher(destination).find()) {
            text.find(TextFinding.LINK_SECRET, at, host);
        }
        tracking(link, at);
    }

    private static boolean isOnThisMachine(String host) {
        return host.startsWith("localhost") || host.startsWith("127.") || host.startsWith("[::1]") || host.endsWith(".onion");
    }

    /** Addresses within addresses, as web archives write them, have a colon before their slashes. */
    private static boolean holdsDoubleSlash(String path) {
        return path.contains("//") && !path.contains(":/");
    }

    private static String pathOf(String destination) {
        int end = destination.length();
        for (char mark : new char[] {'?', '#'}) {
            int at = destination.indexOf(mark);
            end = at >= 0 && at < end ? at : end;
        }
        return destination.substring(0, end);
    }

    private static String folded(String address) {
        String path = pathOf(address);
        return path.replaceAll("/{2,}", "/") + address.substring(path.length());
    }

    private void tracking(SourceLink link, int at) {
        String destination = link.link().destination();
        int mark = destination.indexOf('?');
        if (mark < 0) {
            return;
        }
        int hash = destination.indexOf('#', mark);
        String query = destination.substring(mark + 1, hash < 0 ? destination.length() : hash);
        StringBuilder kept = new StringBuilder();
        StringBuilder dropped = new StringBuilder();
        for (String part : query.split("&", -1)) {
            String name = part.indexOf('=') < 0 ? part : part.substring(0, part.indexOf('='));
            StringBuilder side = TRACKER.matcher(name).matches() ? dropped : kept;
            side.append(side.isEmpty() ? "" : "&").append(part);
        }
        if (!dropped.isEmpty()) {
            String clean = destination.substring(0, mark) + (kept.isEmpty() ? "" : "?" + kept) + (hash < 0 ? "" : destination.substring(hash));
            text.find(TextFinding.LINK_TRACKS, at, link.to(clean), dropped.toString());
        }
    }

    /** No name that a resolver accepts (RFC 1123, section 2.1). */
    private static boolean isOdd(String host) {
        return host.indexOf('_') >= 0 || host.contains("..") || host.startsWith(".") || host.endsWith(".") || host.startsWith("-") || host.endsWith("-");
    }
}
