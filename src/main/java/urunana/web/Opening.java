package urunana.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whoever comes before the site is ready, as while the demo is being made up, waits at the door; most sites open at once. */
@Component
public final class Opening implements Filter {
    private final CountDownLatch doors;

    Opening(@Value("${urunana.opens:at once}") String when) {
        this.doors = new CountDownLatch(when.equals("later") ? 1 : 0);
    }

    /** Lets in those who wait and all who come. */
    public void open() {
        doors.countDown();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        try {
            doors.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        chain.doFilter(request, response);
    }
}
