package org.bicorne.content;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bicorne.content.OwnPlaces.OwnPlace;
import org.bicorne.folder.Snapshot;
import org.bicorne.folder.SourceFile;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.WebAddress;

/** Finds what a link of a page leads to. Source: the ten rules of spec content.md, 1.6. */
final class LinkResolver {

    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]{0,30}:.*", Pattern.DOTALL);
    private static final Pattern WEB = Pattern.compile("(?:https?:)?//([^/?#]++)([^?#]*+)(.*+)", Pattern.DOTALL);
    private static final Pattern REPOSITORY_FILE = Pattern.compile(
            "(?:https?://)?(.{1,200}?)/(?:-/)?(?:blob|raw|tree|edit)/[^/]{1,100}/(?:item/)?(.{1,500})");
    private static final Pattern EMAIL = Pattern.compile("[^\\s/@:]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5}");
    private static final Pattern HOST = Pattern.compile("(?:www\\.[\\w-]{1,63}|[\\w-]{1,63})(?:\\.[\\w-]{1,63}){0,4}\\.(?:fr|org|com|net|eu|io|gouv|info|be|ch|ca|de|it|uk|pt|es)(?:/.*)?");

    private final ContentIndex index;
    private final Snapshot snapshot;
    private final List<OwnPlace> ownPlaces;
    private final Set<String> ownRepositories;
    private final Predicate<WebAddress> isComputed;
    private final Predicate<WebAddress> isElsewhere;

    /**
     * @param ownPlaces where this site is or was, the most precise first: a link to one of them stays here
     * @param ownRepositories where the folder's repository is shown: {@code git.sr.ht/~office/wiki}
     * @param isComputed whether Bicorne makes a page at this address
     * @param isElsewhere whether the office knows that this file is served from elsewhere ({@code missing:})
     */
    LinkResolver(ContentIndex index, Snapshot snapshot, List<OwnPlace> ownPlaces, Set<String> ownRepositories,
            Predicate<WebAddress> isComputed, Predicate<WebAddress> isElsewhere) {
        this.index = index;
        this.snapshot = snapshot;
        this.ownPlaces = ownPlaces;
        this.ownRepositories = ownRepositories;
        this.isComputed = isComputed;
        this.isElsewhere = isElsewhere;
    }

    /** The hosts that serve this site now. */
    Set<String> ownHosts() {
        return ownPlaces.stream().filter(place -> !place.isFormer()).map(OwnPlace::host).collect(Collectors.toSet());
    }

    /** What the destination, as written on this page, leads to. */
    Resolution resolve(ContentPage from, String written) {
        String text = written.strip();
        if (text.startsWith("//") || text.startsWith("https://") || text.startsWith("http://")) {
            Matcher web = WEB.matcher(text);
            if (web.matches()) {
                return fromWeb(text, web);
            }
        }
        if (text.indexOf(':') > 0 && SCHEME.matcher(text).matches() && !hasFileNamed(from, text)) {
            return new Resolution.Elsewhere(text, Optional.empty());
        }
        Destination destination = Destination.of(text);
        if (destination.path().isEmpty()) {
            return new Resolution.ToPage(from, destination.query(), destination.fragment(), Optional.empty());
        }
        return local(from, text, destination);
    }

    private Resolution fromWeb(String text, Matcher web) {
        Optional<Resolution> file = repositoryFile(text);
        if (file.isPresent()) {
            return file.get();
        }
        for (OwnPlace place : ownPlaces) {
            Optional<String> path = place.rest(web.group(1), web.group(2));
            if (path.isPresent()) {
                return fromOwnPlace(text, place, Destination.of(path.get() + web.group(3)));
            }
        }
        return new Resolution.Elsewhere(text.startsWith("//") ? "https:" + text : text, Optional.empty());
    }

    private Resolution fromOwnPlace(String text, OwnPlace place, Destination destination) {
        String path = destination.path().isEmpty() ? "/" : destination.path();
        // The front page of a retired host is seldom that of this site.
        if (place.isFormer() && path.equals("/")) {
            return new Resolution.Elsewhere(text, Optional.of(LinkFinding.LINK_FORMER_PAGE_MISSING));
        }
        Optional<LinkFinding> remark = Optional.of(place.isFormer() ? LinkFinding.LINK_FORMER_HOST : LinkFinding.LINK_OWN_ABSOLUTE);
        return atAddress(path, destination, remark)
                .or(() -> FilePath.ROOT.resolve(path).filter(at -> !at.isRoot()).flatMap(at -> file(at, destination, remark)))
                .orElseGet(() -> new Resolution.Elsewhere(text, place.isFormer() ? Optional.of(LinkFinding.LINK_FORMER_PAGE_MISSING)
                        : addressOf(path).filter(isElsewhere).isPresent() ? Optional.empty() : Optional.of(LinkFinding.LINK_OWN_ADDRESS_MISSING)));
    }

    /** A file of this folder, linked to where its repository shows it. */
    private Optional<Resolution> repositoryFile(String text) {
        int start = text.startsWith("https://") ? "https://".length() : text.startsWith("http://") ? "http://".length() : 0;
        if (ownRepositories.stream().noneMatch(repository -> text.regionMatches(true, start, repository, 0, repository.length()))) {
            return Optional.empty();
        }
        Destination destination = Destination.of(text);
        Matcher matcher = REPOSITORY_FILE.matcher(destination.path());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean isOwn = ownRepositories.stream().anyMatch(repository -> matcher.group(1).equalsIgnoreCase(repository));
        return isOwn ? FilePath.ROOT.resolve(matcher.group(2)).flatMap(path -> file(path, destination, Optional.empty())) : Optional.empty();
    }

    private Resolution local(ContentPage from, String text, Destination destination) {
        String path = destination.path();
        boolean isAbsolute = path.startsWith("/");
        FilePath folder = isAbsolute ? FilePath.ROOT : from.path().parent();
        Optional<FilePath> file = folder.resolve(path);
        Optional<WebAddress> address = isAbsolute ? addressOf(path) : FilePath.ROOT.resolve(from.address().asFolder().path() + path)
                .flatMap(resolved -> addressOf("/" + resolved + (path.endsWith("/") ? "/" : "")));
        Optional<Resolution> found = isAbsolute
                ? atAddress(path, destination, Optional.empty()).or(() -> file.flatMap(at -> file(at, destination, Optional.empty())))
                : file.flatMap(at -> file(at, destination, Optional.empty()))
                        .or(() -> address.flatMap(at -> atAddress(at.path(), destination, Optional.empty())))
                        .or(() -> file.flatMap(at -> atAddress("/" + at, destination, Optional.empty())))
                        .or(() -> FilePath.ROOT.resolve(path).flatMap(at -> file(at, destination, Optional.of(LinkFinding.LINK_FROM_ROOT))));
        return found.or(() -> file.flatMap(at -> ignoringCase(at, destination)))
                .orElseGet(() -> dead(from, text, file, address));
    }

    private Resolution dead(ContentPage from, String text, Optional<FilePath> file, Optional<WebAddress> address) {
        if (EMAIL.matcher(text).matches()) {
            return new Resolution.Elsewhere("mailto:" + text, Optional.of(LinkFinding.LINK_IS_EMAIL));
        }
        if (HOST.matcher(text).matches()) {
            return new Resolution.Elsewhere("https://" + text, Optional.of(LinkFinding.LINK_WITHOUT_SCHEME));
        }
        WebAddress missing = file.map(path -> new WebAddress("/" + path + (text.endsWith("/") && !path.isRoot() ? "/" : "")))
                .or(() -> address).orElse(from.address());
        if (isElsewhere.test(missing)) {
            return new Resolution.ToAddress(missing, Destination.of(text).suffix(), Optional.empty());
        }
        return new Resolution.Dead(missing.encoded(), file.isEmpty() ? LinkFinding.LINK_TARGET_OUTSIDE : LinkFinding.LINK_TARGET_MISSING);
    }

    private Optional<Resolution> atAddress(String path, Destination destination, Optional<LinkFinding> remark) {
        Optional<WebAddress> address = addressOf(path);
        for (WebAddress form : address.map(at -> List.of(at, at.asFolder())).orElse(List.of())) {
            Optional<ContentPage> page = index.at(form);
            if (page.isPresent()) {
                return Optional.of(new Resolution.ToPage(page.get(), destination.query(), destination.fragment(), remark));
            }
            if (isComputed.test(form)) {
                return Optional.of(new Resolution.ToAddress(form, destination.suffix(), remark));
            }
        }
        return Optional.empty();
    }

    private static Optional<WebAddress> addressOf(String path) {
        String single = path.contains("//") ? path.replaceAll("/{2,}", "/") : path;
        String folded = single.endsWith("/index.html") ? single.substring(0, single.length() - "index.html".length()) : single;
        boolean isWrong = !folded.startsWith("/") || (folded + "/").contains("/../") || (folded + "/").contains("/./");
        return isWrong ? Optional.empty() : Optional.of(new WebAddress(folded));
    }

    /** A page or another file at this path, with or without its extension, or the index of this folder. */
    private Optional<Resolution> file(FilePath path, Destination destination, Optional<LinkFinding> remark) {
        List<FilePath> forms = path.isRoot() ? List.of(new FilePath("index.md"))
                : List.of(path, new FilePath(path + ".md"), path.child("index.md"), new FilePath(path + ".markdown"));
        for (FilePath form : forms) {
            Optional<ContentPage> page = index.page(form);
            if (page.isPresent()) {
                return Optional.of(new Resolution.ToPage(page.get(), destination.query(), destination.fragment(), remark));
            }
        }
        return snapshot.file(path).filter(SourceFile::isPublished)
                .map(found -> new Resolution.ToAddress(new WebAddress("/" + path), destination.suffix(), remark));
    }

    private Optional<Resolution> ignoringCase(FilePath path, Destination destination) {
        return index.ignoringCase(path)
                .map(page -> new Resolution.ToPage(page, destination.query(), destination.fragment(), Optional.of(LinkFinding.LINK_WRONG_CASE)));
    }

    /** {@code lemonldap::ng.md} looks like a scheme and is a file. */
    private boolean hasFileNamed(ContentPage from, String text) {
        return !text.contains("//") && from.path().parent().resolve(Destination.of(text).path()).flatMap(index::page).isPresent();
    }
}
