package org.bicorne.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecurityHeadersTest {

    @Test
    void letsNothingInlineRun() {
        Map<String, String> headers = SecurityHeaders.forPages(Set.of());

        assertThat(headers.get("Content-Security-Policy")).startsWith("default-src 'none'; ").contains("frame-src 'none'").contains("base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(headers).containsEntry("X-Content-Type-Options", "nosniff").containsKeys("Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy");
    }

    @Test
    void letsVideosOfKnownHostsPlay() {
        Map<String, String> headers = SecurityHeaders.forPages(Set.of("tube.example", "video.example"));

        assertThat(headers.get("Content-Security-Policy")).contains("frame-src https://tube.example https://video.example;");
    }
}
