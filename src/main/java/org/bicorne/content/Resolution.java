package org.bicorne.content;

import java.util.Optional;
import org.bicorne.kernel.WebAddress;

/** Where a link of a text leads. */
sealed interface Resolution {

    /** A page of the folder. */
    record ToPage(ContentPage page, String query, Optional<String> fragment, Optional<LinkFinding> remark) implements Resolution {}

    /** Another address of this site: a file, or a page that Bicorne makes. */
    record ToAddress(WebAddress address, String suffix, Optional<LinkFinding> remark) implements Resolution {}

    /** Another site, or another scheme; {@code href} as it is to be written. */
    record Elsewhere(String href, Optional<LinkFinding> remark) implements Resolution {}

    /** Nothing is there; {@code href} is where a browser would go. */
    record Dead(String href, LinkFinding remark) implements Resolution {}
}
