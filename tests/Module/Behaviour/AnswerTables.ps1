# The tables of Answers.Tests.ps1: the cmdlets' text parameters, and what each is tried with.
# Each is looked up in the database. Known is the name of a value that BeforeAll finds there.
$lookups = @(
    @{ Command = 'Get-CtTrade'; Parameter = 'Politician'; Known = 'Member'; Noun = 'member' }
    @{ Command = 'Get-CtTrade'; Parameter = 'Name'; Known = 'Member'; Noun = 'member' }
    @{ Command = 'Get-CtTrade'; Parameter = 'Issuer'; Known = 'Issuer'; Noun = 'issuer' }
    @{ Command = 'Get-CtTrade'; Parameter = 'Committee'; Known = 'CongressCommittee'; Noun = 'committee of Congress' }
    @{ Command = 'Get-CtIssuer'; Parameter = 'Issuer'; Known = 'Issuer'; Noun = 'issuer' }
    @{ Command = 'Get-CtPolitician'; Parameter = 'Politician'; Known = 'Member'; Noun = 'member' }
    @{ Command = 'Get-CtPolitician'; Parameter = 'Committee'; Known = 'CongressCommittee'; Noun = 'committee of Congress' }
    @{ Command = 'Get-FecCommittee'; Parameter = 'Politician'; Known = 'Recipient'; Noun = 'member' }
    @{ Command = 'Get-FecCommittee'; Parameter = 'Committee'; Known = 'FecCommittee'; Noun = 'FEC committee' }
    @{ Command = 'Get-FecCommittee'; Parameter = 'CommitteeId'; Known = 'FecCommittee'; Noun = 'FEC committee' }
    @{ Command = 'Get-FecCommittee'; Parameter = 'Name'; Known = 'FecCommittee'; Noun = 'FEC committee' }
    @{ Command = 'Get-FecDonation'; Parameter = 'Politician'; Known = 'Recipient'; Noun = 'member' }
    @{ Command = 'Get-CtFiling'; Parameter = 'Politician'; Known = 'Filer'; Noun = 'member' }
    @{ Command = 'Get-CtFiling'; Parameter = 'Name'; Known = 'Filer'; Noun = 'member' }
    @{ Command = 'Get-FecDonation'; Parameter = 'Committee'; Known = 'FecCommittee'; Noun = 'FEC committee' }
    @{ Command = 'Get-FecDonation'; Parameter = 'CommitteeId'; Known = 'FecCommittee'; Noun = 'FEC committee' }
    @{ Command = 'Get-FecDonation'; Parameter = 'Contributor'; Known = 'Contributor'; Noun = 'contributor' }
    @{ Command = 'Get-FecDonation'; Parameter = 'Employer'; Known = 'Employer'; Noun = 'employer' }
    @{ Command = 'Get-FecDonation'; Parameter = 'Occupation'; Known = 'Occupation'; Noun = 'occupation' }
)
# Two letters resemble too many others for a suggestion.
$codes = @(
    @{ Command = 'Get-CtIssuer'; Parameter = 'Country'; Known = 'Country'; Noun = 'country' }
    @{ Command = 'Get-CtTrade'; Parameter = 'FilingId'; Known = 'Filing'; Noun = 'filing' }
    @{ Command = 'Get-CtFiling'; Parameter = 'FilingId'; Known = 'Filing'; Noun = 'filing' }
)
$party = @{ R = 'republican'; gop = 'republican'; Republican = 'republican'; d = 'democrat'; Democratic = 'democrat'; DEMOCRAT = 'democrat'; Independent = 'other'; I = 'other' }
$state = @{ California = 'ca'; CA = 'ca'; 'new york' = 'ny'; NewYork = 'ny'; 'District of Columbia' = 'dc' }
$chamber = @{ House = 'house'; h = 'house'; 'House of Representatives' = 'house'; SENATE = 'senate'; s = 'senate' }
$sector = @{ 'Information Technology' = 'information-technology'; tech = 'information-technology'; 'HEALTH CARE' = 'health-care'; Energy = 'energy'; Financial = 'financials'; 'Real Estate' = 'real-estate' }
$closed = @(
    @{ Command = 'Get-CtTrade'; Parameter = 'Source'; Property = 'Source'; Words = @{ HOUSE = 'house'; clerk = 'house'; Senate = 'senate'; 'Capitol Trades' = 'capitoltrades' }; There = 'house, senate, capitoltrades' }
    @{ Command = 'Get-CtTrade'; Parameter = 'AssetKind'; Property = 'AssetKind'; Words = @{ Shares = 'stock'; STOCK = 'stock'; options = 'stock-option'; crypto = 'cryptocurrency'; muni = 'municipal-security' }; There = 'stock, stock-option*' }
    @{ Command = 'Get-CtTrade'; Parameter = 'Party'; Property = 'Party'; Words = $party; There = 'democrat, republican, other' }
    @{ Command = 'Get-CtTrade'; Parameter = 'State'; Property = 'State'; Words = $state; There = 'al (Alabama)*ca (California)*wy (Wyoming)' }
    @{ Command = 'Get-CtTrade'; Parameter = 'Chamber'; Property = 'Chamber'; Words = $chamber; There = 'house, senate' }
    @{ Command = 'Get-CtTrade'; Parameter = 'TxType'; Property = 'TxType'; Words = @{ Purchase = 'buy'; bought = 'buy'; BUY = 'buy'; Sale = 'sell'; sold = 'sell'; Exchanged = 'exchange'; receipt = 'receive' }; There = 'buy, sell, exchange, receive' }
    @{ Command = 'Get-CtTrade'; Parameter = 'Owner'; Property = 'Owner'; Words = @{ Self = 'self'; SP = 'spouse'; wife = 'spouse'; 'Dependent Child' = 'child'; JT = 'joint'; Undisclosed = 'not-disclosed'; 'not disclosed' = 'not-disclosed' }; There = 'self, spouse, child, joint, not-disclosed' }
    @{ Command = 'Get-CtTrade'; Parameter = 'Sector'; Property = 'Sector'; Words = $sector; There = 'communication-services*energy*utilities, other' }
    @{ Command = 'Get-CtIssuer'; Parameter = 'Sector'; Property = 'Sector'; Words = $sector; There = 'communication-services*energy*utilities, other' }
    @{ Command = 'Get-CtPolitician'; Parameter = 'Party'; Property = 'Party'; Words = $party; There = 'democrat, republican, other' }
    @{ Command = 'Get-CtPolitician'; Parameter = 'State'; Property = 'StateId'; Words = $state; There = 'al (Alabama)*ca (California)*wy (Wyoming)' }
    @{ Command = 'Get-CtPolitician'; Parameter = 'Chamber'; Property = 'Chamber'; Words = $chamber; There = 'house, senate' }
    @{ Command = 'Get-CtFiling'; Parameter = 'Source'; Property = 'Source'; Words = @{ HOUSE = 'house'; clerk = 'house'; Senate = 'senate' }; There = 'house, senate' }
    @{ Command = 'Get-CtFiling'; Parameter = 'Status'; Property = 'Status'; Words = @{ read = 'parsed'; PARSED = 'parsed'; Failed = 'failed' }; There = 'new, parsed, scan, failed, gone' }
    @{ Command = 'Get-FecCommittee'; Parameter = 'Kind'; Property = 'Kind'; Words = @{ campaigns = 'Campaign'; 'Leadership PAC' = 'LeadershipPac'; joint = 'JointFundraising'; PAC = 'Pac' }; There = 'Campaign, LeadershipPac, JointFundraising, Party, Pac, Other' }
    @{ Command = 'Get-FecDonation'; Parameter = 'Kind'; Property = 'Kind'; Words = @{ persons = 'Individual'; INDIVIDUAL = 'Individual'; pacs = 'Pac'; Loans = 'Loan'; memos = 'Memo' }; There = 'Individual, Pac, Party*Memo, Other' }
    @{ Command = 'Get-FecDonation'; Parameter = 'State'; Property = 'State'; Words = $state; There = 'al (Alabama)*ca (California)*wy (Wyoming)' }
)
$words = foreach ($row in $closed) {
    foreach ($word in $row.Words.Keys) { $row + @{ Word = $word; Value = $row.Words[$word] } }
}
# Few and fixed: another name is an error that lists them.
$listed = @(
    @{ Command = 'Get-CtSyncRun'; Parameter = 'Stream'; Id = 'ItemNotFound'; There = 'ct.trades'; Right = 'CT.Trades' }
    @{ Command = 'Get-CtSyncState'; Parameter = 'Stream'; Id = 'ItemNotFound'; There = 'ct.trades'; Right = 'CT.Trades' }
    @{ Command = 'Get-CtSyncFailure'; Parameter = 'Stream'; Id = 'ItemNotFound'; There = 'ct.trades'; Right = 'CT.Issuers' }
    @{ Command = 'Get-CtSyncFailure'; Parameter = 'ErrorId'; Id = 'NothingMatches'; There = 'PageBroken'; Right = 'pagebroken' }
    @{ Command = 'Get-CtSetting'; Parameter = 'Name'; Id = 'NothingMatches'; There = 'Concurrency'; Right = 'concurrency' }
    @{ Command = 'Get-CtSetting'; Parameter = 'Source'; Id = 'NothingMatches'; There = 'CapitolTrades'; Right = 'capitoltrades' }
)
# Tested elsewhere: in the files of Get-CtCommittee and Get-CtPosition, and below the tables.
$elsewhere = 'Get-CtCommittee -Chamber', 'Get-CtCommittee -Committee', 'Get-CtCommittee -Name', 'Get-CtCommittee -Politician', 'Get-CtJurisdiction -Committee', 'Get-CtJurisdiction -Sector', 'Get-CtEmployer -Employer', 'Get-CtTickerRename -Ticker'
$elsewhere += 'Politician', 'Name', 'Issuer', 'Party', 'State', 'Chamber', 'Owner', 'Sector', 'Committee' | ForEach-Object { "Get-CtPosition -$_" }
