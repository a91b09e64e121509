//! The queues themselves: for whom, of what, in which words, and which rows.

use tgpl_domain::policy::{Permission, Role};

/// What the rows of a queue are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// Requests, within the scope of the request list.
    Requests,
    /// Cases, within the scope of the case list.
    Cases,
}

impl Of {
    /// The right whose scope the rows keep to.
    pub const fn permission(self) -> Permission {
        match self {
            Self::Requests => Permission::RequestList,
            Self::Cases => Permission::CaseList,
        }
    }

    /// Where they are kept.
    pub const fn table(self) -> &'static str {
        match self {
            Self::Requests => "requests",
            Self::Cases => "cases",
        }
    }
}

/// One queue.
#[derive(Debug)]
pub struct Queue {
    /// Its name in addresses.
    pub slug: &'static str,
    /// The roles that have it.
    pub roles: &'static [Role],
    /// What its rows are.
    pub of: Of,
    /// Its Vietnamese name.
    pub label: &'static str,
    /// What is done on a row.
    pub action: &'static str,
    /// What is said when nothing is in it.
    pub empty: &'static str,
    /// Which rows: SQL over `r`, with the instant of the question as `$1`.
    pub rows: &'static str,
}

impl Queue {
    /// Whether all of its rows have a deadline: they are read by its own index then.
    pub fn of_deadlines(&self) -> bool {
        self.rows.starts_with("r.next_due_at ")
    }

    /// Whether its rows are those that other providers offered to the caller's.
    pub fn of_others(&self) -> bool {
        self.rows == OFFERED
    }
}

/// What another provider sent on and nobody has answered yet.
const OFFERED: &str = "r.state = 'transferred_out'";

const CALLS: &[Role] = &[Role::Hotline];
const CLERK: &[Role] = &[Role::Intake];
const WORKER: &[Role] = &[Role::Officer, Role::Lawyer];
const HEAD: &[Role] = &[Role::Director];

/// Every queue, in the order of the work.
pub static QUEUES: &[Queue] = &[
    Queue {
        slug: "unanswered",
        roles: CALLS,
        of: Of::Requests,
        label: "Chờ đơn vị trả lời",
        action: "Theo dõi",
        empty: "Đơn vị đã trả lời mọi yêu cầu bạn ghi nhận",
        rows: "r.state = 'received'",
    },
    Queue {
        slug: "new-online",
        roles: CLERK,
        of: Of::Requests,
        label: "Hồ sơ trực tuyến mới",
        action: "Kiểm tra",
        empty: "Không có hồ sơ trực tuyến chờ kiểm tra",
        rows: "r.state = 'received' AND r.channel = 'electronic'",
    },
    Queue {
        slug: "incomplete",
        roles: CLERK,
        of: Of::Requests,
        label: "Chờ bổ sung",
        action: "Bổ sung",
        empty: "Không có yêu cầu chờ bổ sung giấy tờ",
        rows: "r.state = 'need_supplement'",
    },
    // Signs that hardly err: the same citizen number, or the same name and date of birth. What else is alike is told
    // where the person is looked at.
    Queue {
        slug: "potential-duplicate",
        roles: CLERK,
        of: Of::Requests,
        label: "Nghi trùng",
        action: "Đối chiếu",
        empty: "Không có hồ sơ nghi trùng",
        rows: "r.state IN ('received', 'need_supplement') AND ( \
               EXISTS (SELECT FROM persons o WHERE o.id_number_hash = persons.id_number_hash AND o.id <> persons.id \
                   AND o.organisation_id = persons.organisation_id AND o.merged_into_id IS NULL) \
               OR EXISTS (SELECT FROM persons o WHERE o.folded = persons.folded AND o.birth_date = persons.birth_date \
                   AND o.birth_precision = persons.birth_precision AND o.id <> persons.id \
                   AND o.organisation_id = persons.organisation_id AND o.merged_into_id IS NULL))",
    },
    Queue {
        slug: "ready-to-accept",
        roles: CLERK,
        of: Of::Requests,
        label: "Chờ thụ lý",
        action: "Thụ lý",
        empty: "Không có yêu cầu chờ trả lời",
        rows: "r.state = 'received' AND r.transfer_to_id IS NULL",
    },
    Queue {
        slug: "offered",
        roles: CLERK,
        of: Of::Requests,
        label: "Chuyển đến chờ nhận",
        action: "Nhận hoặc trả lại",
        empty: "Không có yêu cầu chuyển đến chờ trả lời",
        rows: OFFERED,
    },
    Queue {
        slug: "bounced",
        roles: &[Role::Hotline, Role::Intake],
        of: Of::Requests,
        label: "Đơn vị trả lại",
        action: "Xử lý lại",
        empty: "Không có yêu cầu bị trả lại",
        rows: "r.state = 'received' AND EXISTS (SELECT FROM history h WHERE h.subject_id = r.id \
               AND h.event = 'return_transfer')",
    },
    Queue {
        slug: "awaiting-answer",
        roles: CLERK,
        of: Of::Requests,
        label: "Đã chuyển, chờ trả lời",
        action: "Theo dõi",
        empty: "Không có yêu cầu đã chuyển chờ trả lời",
        rows: "r.transfer_to_id IS NOT NULL",
    },
    Queue {
        slug: "today",
        roles: WORKER,
        of: Of::Cases,
        label: "Hôm nay",
        action: "Việc tiếp theo",
        empty: "Hôm nay không có việc đến hạn",
        rows: "r.next_due_at >= $1 AND r.next_due_at <= (date_trunc('day', $1 AT TIME ZONE 'Asia/Ho_Chi_Minh') \
               + interval '1 day') AT TIME ZONE 'Asia/Ho_Chi_Minh'",
    },
    Queue {
        slug: "due-7d",
        roles: WORKER,
        of: Of::Cases,
        label: "Hạn 7 ngày",
        action: "Việc tiếp theo",
        empty: "Không có việc đến hạn trong 7 ngày",
        rows: "r.next_due_at BETWEEN $1 AND $1 + interval '7 days'",
    },
    Queue {
        slug: "overdue",
        roles: WORKER,
        of: Of::Cases,
        label: "Quá hạn",
        action: "Việc tiếp theo",
        empty: "Không có việc quá hạn",
        rows: "r.next_due_at < $1",
    },
    Queue {
        slug: "hearings",
        roles: WORKER,
        of: Of::Cases,
        label: "Phiên toà",
        action: "Chuẩn bị phiên toà",
        empty: "Không có phiên toà trong 30 ngày tới",
        rows: "EXISTS (SELECT FROM proceedings p WHERE p.case_id = r.id AND p.kind = 'hearing' AND p.on_date BETWEEN \
               ($1 AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AND ($1 AT TIME ZONE 'Asia/Ho_Chi_Minh')::date + 30)",
    },
    Queue {
        slug: "mine",
        roles: &[Role::Lawyer],
        of: Of::Cases,
        label: "Vụ của tôi",
        action: "Việc tiếp theo",
        empty: "Bạn chưa được cử vụ việc nào",
        rows: "r.ended_on IS NULL",
    },
    Queue {
        slug: "awaiting-docs",
        roles: WORKER,
        of: Of::Cases,
        label: "Chờ giấy tờ",
        action: "Bổ sung giấy tờ",
        empty: "Không có vụ việc chờ giấy tờ chứng minh",
        rows: "r.proof_pending AND r.ended_on IS NULL AND r.state <> 'transferred_out'",
    },
    Queue {
        slug: "to-close",
        roles: WORKER,
        of: Of::Cases,
        label: "Chờ kết thúc",
        action: "Bổ sung hồ sơ",
        empty: "Không có vụ việc chờ kết thúc",
        rows: "r.state = 'pending_completion'",
    },
    Queue {
        slug: "to-assign",
        roles: HEAD,
        of: Of::Cases,
        label: "Chờ cử người",
        action: "Cử người",
        empty: "Vụ việc nào cũng đã có người thực hiện",
        rows: "r.state = 'accepted'",
    },
    Queue {
        slug: "offered-cases",
        roles: HEAD,
        of: Of::Cases,
        label: "Vụ việc chuyển đến",
        action: "Nhận hoặc trả lại",
        empty: "Không có vụ việc chuyển đến chờ trả lời",
        rows: OFFERED,
    },
    Queue {
        slug: "replacement",
        roles: HEAD,
        of: Of::Cases,
        label: "Đề nghị thay thế",
        action: "Thay thế",
        empty: "Không có đề nghị thay thế",
        rows: "r.replacement IS NOT NULL",
    },
    Queue {
        slug: "to-complete",
        roles: HEAD,
        of: Of::Cases,
        label: "Chờ duyệt kết thúc",
        action: "Duyệt hoặc trả lại",
        empty: "Không có vụ việc chờ duyệt kết thúc",
        rows: "r.state = 'pending_completion'",
    },
    Queue {
        slug: "overdue-unit",
        roles: HEAD,
        of: Of::Cases,
        label: "Quá hạn của đơn vị",
        action: "Nhắc",
        empty: "Đơn vị không có việc quá hạn",
        rows: "r.next_due_at < $1",
    },
];
