package org.bicorne.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.bicorne.folder.OfficeSettings;
import org.bicorne.images.Variant;
import org.bicorne.kernel.InvalidValue;
import org.bicorne.kernel.WebAddress;
import org.bicorne.pages.Answer;
import org.bicorne.pages.Body;
import org.bicorne.pages.MediaType;
import org.bicorne.pages.Page;
import org.bicorne.pages.PageQuery;
import org.bicorne.pages.Renderings;
import org.bicorne.pages.Version;

/** Answers requests from the page table; knows nothing of the web server. */
final class PageRequests {

    private static final WebAddress NOT_FOUND = new WebAddress("/404.html");
    private static final int PATH_OCTETS_MAX = 2_000;
    private static final int TEXT_OCTETS_MAX = 1_000_000;

    /** How long after a file is written the system may need to report it; before that a new page is not yet said to be missing. */
    private static final Duration REPORTED_WITHIN = Duration.ofMillis(80);

    private final Office office;
    private final ImageFiles images;
    private final Renderings renderings = new Renderings();

    PageRequests(Office office, ImageFiles images) {
        this.office = office;
        this.images = images;
    }

    /**
     * What is at an address.
     *
     * @param path as it was sent: percent-encoded, without query
     * @param query as it was sent, decoded by those pages that answer questions
     */
    HttpAnswer answer(String path, Optional<String> query) {
        if (path.length() > PATH_OCTETS_MAX) {
            return new HttpAnswer.Refused(414);
        }
        return address(path).map(asked -> image(asked).orElseGet(() -> answer(asked, query))).orElseGet(() -> new HttpAnswer.Refused(400));
    }

    /** Whether a form may be sent to this address. */
    boolean takesForms(String path) {
        return posted(path).isPresent();
    }

    /** What the page at an address makes of a form. */
    HttpAnswer post(String path, PageQuery form) {
        return posted(path).<HttpAnswer>map(page -> new HttpAnswer.Octets(200, page.mediaType(),
                Renderings.Rendering.of(page.mediaType(), answerer(page).orElseThrow().answer(form)), false)).orElseGet(() -> new HttpAnswer.Refused(405));
    }

    private Optional<Page> posted(String path) {
        return path.length() > PATH_OCTETS_MAX ? Optional.empty() : address(path).map(asked -> office.shown().table().lookup(asked))
                .flatMap(answer -> answer instanceof Answer.Found(var page) && answerer(page).isPresent() ? Optional.of(page) : Optional.empty());
    }

    private static Optional<Body.Answerer> answerer(Page page) {
        return switch (page.body()) {
            case Body.Posted(var _, var answerer) -> Optional.of(answerer);
            case Body.Acting(var _, var answerer) -> Optional.of(answerer);
            case Body.Rendered _, Body.Stored _, Body.Asked _, Body.Streamed _, Body.Replied _ -> Optional.empty();
        };
    }

    /** A smaller variant of a photograph, having looked at the photograph now. */
    private Optional<HttpAnswer> image(WebAddress address) {
        Optional<Variant> variant = Variant.at(address);
        if (variant.isEmpty()) {
            return Optional.empty();
        }
        Office.Shown shown = variant.map(Variant::image).filter(office::isStale).map(office::shownWith).orElseGet(office::shown);
        return images.given(variant.get(), shown).map(given -> new HttpAnswer.StoredFile(given.mediaType(), given.file(), given.etag(), given.isVariant()));
    }

    private HttpAnswer answer(WebAddress address, Optional<String> query) {
        Office.Shown shown = office.shownWith(OfficeSettings.FILE);
        Answer answer = shown.table().lookup(address);
        if (answer instanceof Answer.Found(var page) && page.source().filter(office::isStale).isPresent()) {
            shown = office.shownWith(page.source().get());
            answer = shown.table().lookup(address);
        }
        if (answer instanceof Answer.Missing) {
            LockSupport.parkNanos(REPORTED_WITHIN.toNanos());
            shown = office.shown();
            answer = shown.table().lookup(address);
        }
        return switch (answer) {
            case Answer.Found(var page) -> found(page, 200, query);
            case Answer.Moved(String to) -> new HttpAnswer.MovedPermanently(to);
            case Answer.Missing _ -> missing(shown, address);
        };
    }

    private HttpAnswer found(Page page, int status, Optional<String> query) {
        return switch (page.body()) {
            case Body.Stored(var file) -> stored(page, file, status);
            case Body.Asked(var unasked, var answerer) -> {
                byte[] octets = query.isEmpty() ? unasked.render() : answerer.answer(PageQuery.parse(query.get()));
                yield new HttpAnswer.Octets(status, page.mediaType(), Renderings.Rendering.of(page.mediaType(), octets), false);
            }
            case Body.Streamed streamed when streamed.isKept() && query.isEmpty() ->
                new HttpAnswer.Octets(status, page.mediaType(), renderings.of(page, new Body.Rendered(() -> streamed.octets(PageQuery.EMPTY))), false);
            case Body.Streamed(var streamer, _) -> {
                PageQuery asked = query.map(PageQuery::parse).orElse(PageQuery.EMPTY);
                String etag = "\"" + Version.of(page.version().get().value(), asked.encoded()) + "\"";
                yield new HttpAnswer.Streamed(page.mediaType(), etag, out -> streamer.write(asked, out));
            }
            case Body.Replied(var replier) -> new HttpAnswer.Replied(replier.reply(query.map(PageQuery::parse).orElse(PageQuery.EMPTY)));
            case Body.Posted(var unasked, var answerer) -> {
                byte[] octets = query.isEmpty() ? unasked.render() : answerer.answer(PageQuery.parse(query.get()));
                yield new HttpAnswer.Octets(status, page.mediaType(), Renderings.Rendering.of(page.mediaType(), octets), false);
            }
            case Body.Acting(var unasked, _) -> new HttpAnswer.Octets(status, page.mediaType(), Renderings.Rendering.of(page.mediaType(), unasked.render()), false);
            case Body.Rendered rendered -> {
                boolean forGood = page.origin() == Page.Origin.COMPUTED && page.address().path().startsWith(AssetFiles.FOLDER);
                yield new HttpAnswer.Octets(status, page.mediaType(), renderings.of(page, rendered), forGood);
            }
        };
    }

    /** A text that is not long is kept with its compressed form, as pages are; anything else is read when it is sent. */
    private HttpAnswer stored(Page page, Path file, int status) {
        if (page.mediaType().isText()) {
            try {
                if (Files.size(file) <= TEXT_OCTETS_MAX) {
                    return new HttpAnswer.Octets(status, page.mediaType(), renderings.of(page, new Body.Rendered(() -> octets(file))), false);
                }
            } catch (IOException | UncheckedIOException e) {
                return new HttpAnswer.StoredFile(page.mediaType(), file, etag(page), false);
            }
        }
        return new HttpAnswer.StoredFile(page.mediaType(), file, etag(page), false);
    }

    private static String etag(Page page) {
        return "\"" + page.version().get() + "\"";
    }

    private static byte[] octets(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpAnswer missing(Office.Shown shown, WebAddress address) {
        Optional<Page> own = shown.table().page(NOT_FOUND).filter(page -> page.origin() == Page.Origin.FOLDER);
        if (own.isPresent()) {
            return found(own.get(), 404, Optional.empty());
        }
        byte[] octets = shown.home().notFound(address, shown.table());
        return new HttpAnswer.Octets(404, MediaType.HTML, Renderings.Rendering.uncompressed(octets), false);
    }

    private static Optional<WebAddress> address(String path) {
        try {
            return Optional.of(new WebAddress(decoded(path)));
        } catch (InvalidValue | CharacterCodingException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Percent-decodes a path (RFC 3986, section 2.1); it must be UTF-8 and hold no control character. */
    private static String decoded(String path) throws CharacterCodingException {
        ByteBuffer octets = ByteBuffer.allocate(path.length());
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '%') {
                octets.put((byte) Integer.parseInt(path, i + 1, Math.min(i + 3, path.length()), 16));
                i += 2;
            } else {
                octets.put((byte) c);
            }
        }
        String text = StandardCharsets.UTF_8.newDecoder().decode(octets.flip()).toString();
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                throw new InvalidValue("address", "it holds a control character");
            }
        }
        return text;
    }
}
