package org.bicorne.pages;

import java.util.Optional;
import org.bicorne.kernel.FilePath;
import org.bicorne.kernel.WebAddress;

/**
 * A former address and where it leads now.
 *
 * @param from an address at which there is no page
 * @param to an address of this site, or of another one ({@code https://…})
 * @param source the file that asks for it
 */
public record Redirect(WebAddress from, String to, Optional<FilePath> source) {

    public static Redirect to(WebAddress from, WebAddress to, Optional<FilePath> source) {
        return new Redirect(from, to.encoded(), source);
    }
}
