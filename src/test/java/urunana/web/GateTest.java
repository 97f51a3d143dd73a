package urunana.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class GateTest {
    @Test
    void whoHasWaitedTooLongIsAskedToComeAgain() {
        var gate = new Gate(1, Duration.ZERO);
        gate.through(() -> {
            assertThatThrownBy(() -> gate.through(() -> "in")).isInstanceOf(Refusal.Later.class);
            return "out";
        });
        assertThat(gate.through(() -> "in")).as("the place is free again").isEqualTo("in");
    }

    @Test
    void theOthersWaitInTheOrderTheyCame() throws InterruptedException {
        var gate = new Gate(1, Duration.ofMinutes(1));
        var leave = new CountDownLatch(1);
        var order = Collections.synchronizedList(new ArrayList<Integer>());
        var people = new ArrayList<Thread>();
        for (int n = 0; n < 4; n++) {
            int number = n;
            people.add(Thread.ofVirtual().start(() -> gate.through(() -> {
                await(leave);
                return order.add(number);
            })));
            Awaitility.await().until(() -> gate.waiting() == number);
            if (n == 0) Awaitility.await().until(() -> gate.isFull());
        }
        leave.countDown();
        for (Thread one : people) one.join();
        assertThat(order).isEqualTo(List.of(0, 1, 2, 3));
    }

    @Test
    void afterTroubleThePlaceIsFree() {
        var gate = new Gate(1, Duration.ZERO);
        assertThatThrownBy(() -> gate.through(() -> {
            throw new IllegalStateException("trouble");
        })).hasMessage("trouble");
        assertThat(gate.through(() -> "in")).isEqualTo("in");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
