package org.bicorne.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LastingTest {

    private final AtomicInteger made = new AtomicInteger();
    private final Lasting<Integer> lasting = new Lasting<>(made::incrementAndGet);

    @Test
    void isNotMadeBeforeItIsAskedFor() {
        assertThat(made).hasValue(0);
    }

    @Test
    void isMadeOnce() {
        assertThat(lasting.get()).isEqualTo(lasting.get()).isEqualTo(1);
    }
}
