package org.bicorne.site;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.bicorne.pages.MediaType;
import org.jspecify.annotations.Nullable;

/** What the web server refuses by itself is said in a few words, without its name and version. */
final class BareErrors extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable error) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0) {
            return;
        }
        try {
            response.setContentType(MediaType.TEXT.value());
            response.getOutputStream().write(Refusal.octets(response.getStatus()));
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            // Nobody is there to read it.
            response.setError();
        }
    }
}
