package org.bicorne.content;

import java.util.Locale;
import java.util.Optional;
import org.bicorne.content.PageRendering.Remark;
import org.bicorne.kernel.FilePath;

/** Says what a link should have been written as, where that is sure. */
final class LinkMending {

    private final LinkResolver resolver;

    LinkMending(LinkResolver resolver) {
        this.resolver = resolver;
    }

    /** Another destination for this link; it leads where the page now says that it leads. */
    Optional<String> destination(ContentPage page, Remark remark) {
        String written = remark.link().destination();
        return !(remark.code() instanceof LinkFinding code) ? Optional.empty() : switch (code) {
            case LINK_IS_EMAIL, LINK_WITHOUT_SCHEME -> Optional.of(remark.detail());
            case LINK_SLASH_MISSING -> Optional.of(withSlash(written));
            case LINK_OWN_ABSOLUTE, LINK_FORMER_HOST -> onThisSite(page, written);
            case LINK_WRONG_CASE -> withCase(page, written);
            case LINK_FROM_ROOT -> Optional.of("../".repeat((int) page.path().value().chars().filter(c -> c == '/').count()) + written);
            case LINK_TARGET_MISSING, LINK_FRAGMENT_MISSING, LINK_TARGET_OUTSIDE, LINK_OWN_ADDRESS_MISSING, LINK_FORMER_PAGE_MISSING -> Optional.empty();
        };
    }

    static String withSlash(String written) {
        int end = written.length();
        for (char mark : new char[] {'?', '#'}) {
            int at = written.indexOf(mark);
            end = at >= 0 && at < end ? at : end;
        }
        return written.substring(0, end) + "/" + written.substring(end);
    }

    private Optional<String> onThisSite(ContentPage page, String written) {
        String suffix = Destination.of(written).suffix();
        return switch (resolver.resolve(page, written)) {
            case Resolution.ToPage(var target, var _, var _, var _) -> Optional.of(target.address().encoded() + suffix);
            case Resolution.ToAddress(var address, var _, var _) -> Optional.of(address.encoded() + suffix);
            case Resolution.Elsewhere _, Resolution.Dead _ -> Optional.empty();
        };
    }

    /** The end of the path as the file spells it. */
    private Optional<String> withCase(ContentPage page, String written) {
        if (!(resolver.resolve(page, written) instanceof Resolution.ToPage(var target, var _, var _, var _))) {
            return Optional.empty();
        }
        Destination destination = Destination.of(written);
        if (!written.startsWith(destination.path())) {
            return Optional.empty();
        }
        String steps = destination.path().replaceFirst("^((?:\\.{1,2}/|/){0,40}).*$", "$1");
        String rest = destination.path().substring(steps.length());
        FilePath path = target.path();
        for (String spelt : new String[] {path.value(), path.value().replaceFirst("\\.\\w+$", "")}) {
            if (spelt.toLowerCase(Locale.ROOT).endsWith(rest.toLowerCase(Locale.ROOT))) {
                return Optional.of(steps + spelt.substring(spelt.length() - rest.length()) + written.substring(destination.path().length()));
            }
        }
        return Optional.empty();
    }
}
