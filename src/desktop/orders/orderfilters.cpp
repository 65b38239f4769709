#include "desktop/orders/orderfilters.h"

#include "desktop/widgets/railwaydays.h"
#include "ui_orderfilters.h"

#include <QInputDialog>
#include <QMenu>

namespace kai {

static constexpr std::chrono::milliseconds typingPause {350};

OrderFilters::OrderFilters(QWidget *parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::OrderFilters>())
{
    m_ui->setupUi(this);
    prepareDay(*m_ui->ordersDate);
    m_ui->ordersViewsButton->setMenu(new QMenu(m_ui->ordersViewsButton));
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    clear();
    setLoading(false);
    wire();
}

OrderFilters::~OrderFilters() = default;

void OrderFilters::wire()
{
    connect(&m_typing, &QTimer::timeout, this, &OrderFilters::wanted);
    // One signal for what is typed and then entered.
    connect(this, &OrderFilters::wanted, &m_typing, &QTimer::stop);
    connect(m_ui->ordersQuery, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_ui->ordersQuery, &QLineEdit::returnPressed, this, &OrderFilters::wanted);
    connect(m_ui->ordersStatus, &StatusChips::chosen, this, &OrderFilters::wanted);
    connect(m_ui->ordersDateEnabled, &QCheckBox::toggled, m_ui->ordersDate, &QWidget::setEnabled);
    connect(m_ui->ordersDateEnabled, &QCheckBox::toggled, this, &OrderFilters::wanted);
    connect(m_ui->ordersDate, &QDateEdit::dateChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_ui->ordersRefreshButton, &QPushButton::clicked, this, &OrderFilters::wanted);
    connect(m_ui->ordersExportButton, &QPushButton::clicked, this, &OrderFilters::exportRequested);
    connect(m_ui->ordersViewsButton->menu(), &QMenu::aboutToShow, this, &OrderFilters::fillViews);
}

void OrderFilters::setToday(const QDate &today)
{
    m_today = today;
    const QSignalBlocker silent(m_ui->ordersDate); // nothing else is wanted by it
    if (!m_ui->ordersDateEnabled->isChecked())
        m_ui->ordersDate->setDate(today);
}

void OrderFilters::setViews(DesktopSettings &settings, const QString &email)
{
    m_views = std::make_unique<OrderViews>(settings, email);
}

OrderQuery OrderFilters::query() const
{
    OrderQuery query {m_ui->ordersStatus->status(), m_ui->ordersQuery->text().trimmed(), {}};
    if (m_ui->ordersDateEnabled->isChecked())
        query.date = m_ui->ordersDate->date();
    return query;
}

void OrderFilters::setQuery(const OrderQuery &query)
{
    {
        const QSignalBlocker silent(this);
        m_ui->ordersStatus->setStatus(query.status);
        m_ui->ordersQuery->setText(query.text);
        m_ui->ordersDate->setDate(query.date.isValid() ? query.date : m_today);
        m_ui->ordersDateEnabled->setChecked(query.date.isValid());
    }
    m_typing.stop();
}

void OrderFilters::setLoading(bool loading)
{
    m_ui->ordersBusy->setVisible(loading);
}

void OrderFilters::takeFocus()
{
    m_ui->ordersQuery->setFocus();
}

void OrderFilters::applyView(const OrderView &view)
{
    setQuery(queryOf(view, m_today));
    Q_EMIT wanted();
}

void OrderFilters::keepView(const QString &name)
{
    if (m_views && !name.trimmed().isEmpty())
        m_views->keep(viewOf(name, query(), m_today));
}

void OrderFilters::askForName()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Keep these filters"));
    dialog->setLabelText(tr("Name of the view. Its date moves along: today stays today."));
    connect(dialog, &QInputDialog::textValueSelected, this, &OrderFilters::keepView);
    dialog->open();
}

void OrderFilters::fillViews()
{
    QMenu &menu = *m_ui->ordersViewsButton->menu();
    menu.clear();
    const QList<OrderView> views = m_views ? m_views->all() : QList<OrderView>();
    for (const OrderView &view : views)
        connect(menu.addAction(view.name), &QAction::triggered, this,
                [this, view] { applyView(view); });
    menu.addSeparator();
    connect(menu.addAction(tr("Keep these filters…")), &QAction::triggered, this,
            &OrderFilters::askForName);
    if (views.isEmpty())
        return;
    QMenu *forget = menu.addMenu(tr("Forget a view"));
    for (const OrderView &view : views)
        connect(forget->addAction(view.name), &QAction::triggered, this,
                [this, name = view.name] { m_views->forget(name); });
}

void OrderFilters::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
    QFrame::changeEvent(event);
}

} // namespace kai
