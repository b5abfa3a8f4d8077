package org.bicorne.markup;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bicorne.markup.Link.Kind;
import org.jsoup.nodes.Element;

/** Turns frames into figures with a link, which load nothing before a click. */
final class Frames {

    /**
     * A player's two addresses.
     *
     * @param watch the page where people watch
     * @param embed what a script may open in place
     */
    private record Player(String watch, String embed, String wordsKey) {
    }

    private static final Pattern PEERTUBE = Pattern.compile("/videos/embed/([\\w-]+)/?");
    private static final Pattern YOUTUBE = Pattern.compile("/(?:embed|v|shorts)/([\\w-]+)/?");
    private static final Pattern YOUTUBE_QUERY = Pattern.compile("(?:.*&)?v=([\\w-]+)(?:&.*)?");
    private static final Pattern VIDEO_ID = Pattern.compile("[\\w-]+");
    private static final Pattern VIDEO_NUMBER = Pattern.compile("/video/(\\d+)/?");

    private final MarkdownSettings settings;
    private final Rendering rendering;

    Frames(MarkdownSettings settings, Rendering rendering) {
        this.settings = settings;
        this.rendering = rendering;
    }

    /** The frame with its address and its title in their places; empty when there is no address. */
    Optional<Link> mended(Link frame) {
        if (isAddress(frame.destination())) {
            return Optional.of(frame);
        }
        boolean isSwapped = frame.text().startsWith("https://") || frame.text().startsWith("http://");
        return isSwapped ? Optional.of(new Link(Kind.FRAME, frame.text(), frame.destination(), frame.line())) : Optional.empty();
    }

    private static boolean isAddress(String destination) {
        return !destination.isEmpty() && destination.chars().noneMatch(Character::isWhitespace) && Addresses.isSafeImage(destination);
    }

    /** A figure for what strangers' servers play; a plain link for the rest and for what strangers write. */
    Element figure(Link frame) {
        String address = frame.destination().startsWith("//") ? "https:" + frame.destination() : frame.destination();
        Optional<URI> uri = uri(address).filter(it -> "https".equals(it.getScheme()) && it.getHost() != null);
        if (uri.isEmpty() || settings.trust() == Trust.UNTRUSTED) {
            return link(frame);
        }
        String host = uri.get().getHost().toLowerCase(Locale.ROOT);
        Player player = player(uri.get(), host, address);
        Element figure = new Element("figure").addClass("watch").attr("data-nosnippet", "");
        String words = frame.text().isEmpty() ? rendering.words("markup.watch.untitled", host)
                : rendering.words(player.wordsKey(), frame.text(), host);
        Element link = figure.appendElement("a").addClass("watch__link").attr("href", player.watch()).attr("rel", "noreferrer").text(words);
        if (isPlayedInPlace(player)) {
            link.attr("data-embed", player.embed());
        }
        return figure;
    }

    /** The security policy lets in the hosts of the settings only, and what is opened may have another host than what was written. */
    private boolean isPlayedInPlace(Player player) {
        return uri(player.embed()).map(URI::getHost).filter(host -> settings.videoHosts().contains(host.toLowerCase(Locale.ROOT))).isPresent();
    }

    private Element link(Link frame) {
        Target target = Anchor.checked(rendering.target(frame));
        String words = frame.text().isEmpty() ? frame.destination() : frame.text();
        if (target.href().isEmpty()) {
            return new Element("span").text(words);
        }
        Element link = new Element("a").attr("href", target.href()).text(words);
        Anchor.rel(target, settings.trust()).ifPresent(rel -> link.attr("rel", rel));
        return link;
    }

    private static Optional<URI> uri(String address) {
        try {
            return Optional.of(new URI(Addresses.encoded(address)));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static Player player(URI uri, String host, String address) {
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        String asWritten = Addresses.encoded(address);
        Optional<String> youtube = youtube(uri, host, path);
        if (youtube.isPresent()) {
            return new Player("https://www.youtube.com/watch?v=" + youtube.get(), "https://www.youtube-nocookie.com/embed/" + youtube.get(),
                    "markup.watch");
        }
        Optional<String> peertube = first(PEERTUBE, path);
        if (peertube.isPresent()) {
            return new Player("https://" + host + "/videos/watch/" + peertube.get(), asWritten, "markup.watch");
        }
        Optional<String> vimeo = host.equals("player.vimeo.com") ? first(VIDEO_NUMBER, path) : Optional.empty();
        if (vimeo.isPresent()) {
            return new Player("https://vimeo.com/" + vimeo.get(), asWritten, "markup.watch");
        }
        boolean isSlides = host.equals("speakerdeck.com") || host.endsWith("slideshare.net");
        return new Player(asWritten, asWritten, isSlides ? "markup.watch.slides" : "markup.watch.other");
    }

    private static Optional<String> youtube(URI uri, String host, String path) {
        if (host.equals("youtu.be")) {
            return Optional.of(path.substring(Math.min(1, path.length()))).filter(id -> VIDEO_ID.matcher(id).matches());
        }
        boolean isYoutube = host.equals("youtube.com") || host.endsWith(".youtube.com") || host.endsWith("youtube-nocookie.com");
        if (!isYoutube) {
            return Optional.empty();
        }
        return first(YOUTUBE, path).or(() -> first(YOUTUBE_QUERY, uri.getRawQuery() == null ? "" : uri.getRawQuery()));
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
