package urunana.person;

import org.springframework.stereotype.Component;
import urunana.web.Reply;
import urunana.web.Request;

/** For officers: how mentoring is spread over the schools they oversee. */
@Component
public final class LoadPages {
    private static final int MOST = 100;

    private final LoadStore store;

    LoadPages(LoadStore store) {
        this.store = store;
    }

    /** GET /people/loads */
    public Reply show(Request request) {
        int number = PersonPages.page(request);
        var vacancies = store.vacancies(request.actor(), number, request.today());
        return Reply.page(request.page(request.words().t("person.loads.title")).in("people"), "person/loads",
                "loads", store.tooMuch(request.actor(), request.today(), MOST),
                "vacancies", vacancies.subList(0, Math.min(vacancies.size(), PersonStore.PAGE)),
                "paging", new Paging("/people/loads", number, vacancies.size() > PersonStore.PAGE));
    }
}
