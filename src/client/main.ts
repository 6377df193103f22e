// What the browser loads on every page. All writing works without it; script only improves.
import '@hotwired/turbo';
import '../ui/css/main.css';
