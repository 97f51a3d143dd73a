package urunana.guide;

import org.springframework.jdbc.core.simple.JdbcClient;
import urunana.text.Texts;

/** Brings the shipped guides into a database before any program runs over it: a cycle needs one to follow. */
public final class ShippedGuides {
    private ShippedGuides() {}

    public static void into(JdbcClient jdbc) {
        new Shipped(new GuideStore(jdbc), new Texts()).afterPropertiesSet();
    }
}
