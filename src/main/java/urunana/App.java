package urunana;
public final class App { static void main(String[] a) { IO.println("x"); } }
