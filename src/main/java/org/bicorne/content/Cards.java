package org.bicorne.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bicorne.kernel.Language;
import org.bicorne.markup.Link;
import org.bicorne.markup.SizedImage;
import org.bicorne.markup.Typography;
import org.bicorne.pages.Version;
import org.bicorne.ui.Card;
import org.bicorne.ui.DateLine;
import org.bicorne.ui.Messages;
import org.bicorne.ui.Picture;
import org.bicorne.ui.TagLink;
import org.jsoup.Jsoup;

/** Says of a page what a list shows. */
final class Cards {

    private static final int SUMMARY_CHARACTERS_MAX = 220;

    private final Edition edition;

    Cards(Edition edition) {
        this.edition = edition;
    }

    List<Card> of(List<ContentPage> pages, Language reader) {
        return pages.stream().map(page -> of(page, reader)).toList();
    }

    /** Changes when one of these pages would be shown otherwise in a list. */
    Version version(List<ContentPage> pages) {
        return Version.of(pages.stream().map(page -> page.source().file().version() + page.address() + page.facts() + tags(page)).toArray(String[]::new));
    }

    private Card of(ContentPage page, Language reader) {
        Optional<Language> foreign = Optional.of(page.language()).filter(language -> !language.equals(reader));
        Optional<DateLine> date = page.published().map(day -> date(day, reader));
        return new Card(page.title(), page.address().encoded(), date.map(DateLine::text), date.map(DateLine::dateTime), description(page),
                tags(page), Optional.empty(), foreign);
    }

    /** One sentence: the author's, or the beginning of the text. */
    Optional<String> description(ContentPage page) {
        return given(page).or(() -> edition.documents().lead(page, SUMMARY_CHARACTERS_MAX).map(Typography.of(page.language())::apply));
    }

    /** The author's own sentence. */
    Optional<String> given(ContentPage page) {
        return page.facts().description().or(() -> page.facts().lead()).map(Cards::plain).filter(text -> !text.isEmpty())
                .map(Typography.of(page.language())::apply);
    }

    List<TagLink> tags(ContentPage page) {
        Language language = edition.rules().listLanguage(page.language(), edition.index().defaultLanguage());
        List<TagLink> links = new ArrayList<>();
        for (String words : page.facts().tags()) {
            edition.lists().tag(words, language).map(tag -> new TagLink(tag.title(), tag.address().encoded()))
                    .filter(link -> !links.contains(link)).ifPresent(links::add);
        }
        return links;
    }

    /** The image of the page's head, as an address of this site or another; none where its file is missing. */
    Optional<Picture> picture(ContentPage page) {
        return page.facts().image().flatMap(image -> {
            Link link = new Link(Link.Kind.IMAGE, image.path(), image.alternative(), 0);
            PageRendering rendering = edition.rendering(page, "");
            String href = rendering.target(link).href();
            boolean isWeb = href.startsWith("/") || href.matches("https?://.*");
            if (!isWeb || rendering.isDead(link)) {
                return Optional.empty();
            }
            Optional<SizedImage> size = rendering.image(link);
            return Optional.of(new Picture(href, Typography.of(page.language()).apply(image.alternative()), size.map(SizedImage::width),
                    size.map(SizedImage::height), size.map(SizedImage::srcset).filter(srcset -> !srcset.isEmpty()).map(srcset -> new Picture.Widths(srcset, SizedImage.IN_TEXT)),
                    Optional.empty()));
        });
    }

    static DateLine date(LocalDate day, Language reader) {
        return new DateLine(Messages.in(reader).date(day), day.toString());
    }

    /** Some descriptions hold HTML; lists and feeds show words. */
    private static String plain(String text) {
        return text.indexOf('<') < 0 ? text : Jsoup.parseBodyFragment(text).text();
    }
}
